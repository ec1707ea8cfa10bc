import { matchKey } from '../text/index.js';
import type { Position } from './block.js';
import { codeDepth, splitCode, type CodedTitle } from './code.js';
import { doubt } from './doubts.js';
import type { RawSection, RawTask } from './raw.js';

/** Words by which a table says that a section goes on from the page before. */
const CONTINUED = /\s*[([]?(?:продовження|закінчення|continued)[)\]]?\.?$/iu;

type Level = { kind: string; section: RawSection };

/**
 * Grows the outline of a plan while its rows are read from top to bottom. Rows that span the table open sections by
 * their kind (the word «Принцип», the depth of the code), cells of section columns open sections below them by their
 * column; a section that is printed again after a page break is the same section.
 */
export class OutlineBuilder {
  readonly sections: RawSection[] = [];
  private rows: Level[] = [];
  private columns: (RawSection | null)[] = [];
  /** How many levels stood above the last section of each kind: a stranger between two of a kind takes nothing in. */
  private readonly depths = new Map<string, number>();

  /** Opens the section of a row, or of a heading between tables; `number` is the code from a column of its own. */
  openRow(text: string, position: Position, number: string | null = null): void {
    const split = lettered(splitCode(text.replace(CONTINUED, '')));
    const coded = { ...split, code: split.code ?? number };
    if (this.rows.some(({ section }) => isSame(section, coded))) {
      this.rows.length = this.rows.findIndex(({ section }) => isSame(section, coded)) + 1;
      return;
    }
    const top = this.rows.at(-1)?.section;
    // «Розділ I» on one row and its name on the next.
    if (top && top.title === '' && top.tasks.length === 0 && top.code !== null && coded.code === null) {
      top.title = coded.title;
      return;
    }
    const kind = kindOf(coded);
    const known = this.rows.findIndex((level) => level.kind === kind);
    const keep = known >= 0 ? known : this.levelsAbove(kind, coded);
    // A section right below the name of another one stands in it, wherever its kind stood before.
    const isFirst = top !== undefined && top.tasks.length === 0 && top.sections.length === 0;
    const before = isFirst ? keep : (this.depths.get(kind) ?? keep);
    this.rows.length = Math.min(this.rows.length, keep, before);
    this.depths.set(kind, this.rows.length);
    const section = this.add(this.rows.at(-1)?.section ?? null, coded, position);
    this.rows.push({ kind, section });
    this.columns = [];
  }

  /**
   * Opens the section that a cell of the section column number `order` (from 0) names; `number` is the code from a
   * column of its own. Gives the section when it is new.
   */
  openColumn(
    order: number,
    text: string,
    position: Position,
    number: string | null = null,
  ): RawSection | null {
    const split = splitCode(text.replace(CONTINUED, ''));
    const coded = { ...split, code: split.code ?? number };
    const current = this.columns[order];
    if (current && isSame(current, coded)) return null;
    if (current && /^\p{Ll}/u.test(coded.title) && coded.code === null) {
      current.title = `${current.title} ${coded.title}`;
      current.doubts.push(tornTitle());
      return null;
    }
    const above =
      this.columns.slice(0, order).findLast((section) => section !== null) ??
      this.rows.at(-1)?.section ??
      null;
    this.columns.length = order;
    const section = this.add(above, coded, position);
    this.columns[order] = section;
    return section;
  }

  /** Puts a task into the section that is open; without any it gives the task a section without a name. */
  addTask(task: RawTask): void {
    const open = this.columns.findLast((section) => section !== undefined && section !== null);
    const section =
      open ??
      this.rows.at(-1)?.section ??
      this.add(null, { code: null, label: null, title: '' }, task.position);
    if (!open && this.rows.length === 0) this.rows.push({ kind: 'none', section });
    section.tasks.push(task);
  }

  /** How many open levels stand above a section of a kind that was not met inside them. */
  private levelsAbove(kind: string, coded: CodedTitle): number {
    const top = this.rows.at(-1);
    if (!top || top.kind === 'none') return 0;
    if (top.section.tasks.length === 0 && top.section.sections.length === 0) return this.rows.length;
    const depth = codeDepth(coded.code);
    const shallower = this.rows.findIndex(({ section }) => depth > 0 && codeDepth(section.code) >= depth);
    if (shallower >= 0) return shallower;
    return kind === 'plain' || kind.startsWith('word') ? this.rows.length - 1 : this.rows.length;
  }

  private add(parent: RawSection | null, { code, label, title }: CodedTitle, position: Position): RawSection {
    const section: RawSection = { code, label, title, sections: [], tasks: [], position, doubts: [] };
    (parent?.sections ?? this.sections).push(section);
    return section;
  }
}

const LEVEL_WORD =
  /^(?:принцип|розділ|напрям|ціль|пріоритет|блок|етап|principle|section|goal|objective|priority|pillar)/;

function kindOf({ code, label, title }: CodedTitle): string {
  const word = LEVEL_WORD.exec(matchKey(label ?? title))?.[0];
  if (label || (code === null && word)) return `word ${word ?? matchKey(label ?? '')}`;
  if (code === null) return /^\p{Lu}{2}[^\p{Ll}]*$/u.test(title) ? 'capitals' : 'plain';
  return /^\d|\.\d/.test(code) ? `number ${codeDepth(code)}` : /^[ivxіх]+$/i.test(code) ? 'roman' : 'letter';
}

/** «А. Вулиці» names a section by a letter; before a task the same would be somebody's initial. */
function lettered(coded: CodedTitle): CodedTitle {
  const [, code, title] = /^(\p{Lu})\.\s+(\p{Lu}.*)$/su.exec(coded.title) ?? [];
  return coded.code === null && code !== undefined && title !== undefined
    ? { code, label: null, title }
    : coded;
}

function isSame(section: RawSection, coded: CodedTitle): boolean {
  return section.code === coded.code && matchKey(section.title) === matchKey(coded.title);
}

function tornTitle() {
  return doubt(
    'warning',
    'section.title_joined',
    'title',
    'Назву розділу складено з двох частин, розірваних сторінкою. Перевірте.',
    'The title of the section was put together from two parts torn by a page break. Check it.',
  );
}
