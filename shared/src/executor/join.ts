import { alignedForm, issue, tidy, type PhraseIssue } from '../text/index.js';
import { abbreviationKind, syllabicKind } from './abbreviations.js';
import { englishHead, isOpenList } from './english.js';
import { agrees, type Case } from './inflection.js';
import type { Piece } from './pieces.js';
import { caseOfCell, isAdjectivesOnly, startsWithHead } from './start.js';
import { wordsOf, type Word } from './words.js';

type Read = { text: string; plain: string; words: Word[] };

/** What can only go on with the name before: a clause about it, or a list «зокрема …». */
const GOES_ON =
  /^(?:що |як(?:ий|а|е|і|их|ого|ої|им|ими|ою) |котр\S+ |зокрема|у тому числі|в тому числі|[ув] т\. ?ч|включаючи|окрім|крім|відповідальн(?:ий|а|е|ого|ої) за|уповноважен(?:ий|а|е|ого|ої) на|та інш\S*$|тощо|which |who |that |including|responsible for|and )/;
const PLURAL_PEOPLE = /^(?:[а-яіїєґ']+(?:льники|вники|лиця|исти|ачі|вці|янці|янти))(?: |$)/;

/**
 * Joins the pieces of a cell back into names: a piece that does not begin an executor belongs to the name before it.
 * What was decided without a known word is told in `issues`.
 */
export function joinNames(printed: string, pieces: readonly Piece[], issues: PhraseIssue[]): string[] {
  const names: { from: number; to: number }[] = [];
  const [first] = pieces;
  const cell = quiet(printed);
  const grammaticalCase: Case = first ? caseOfCell(read(cell, first).words) : 'nominative';
  for (const piece of pieces) {
    const last = names.at(-1);
    if (last && !begins(cell, last, piece, grammaticalCase, issues)) last.to = piece.to;
    else names.push({ from: piece.from, to: piece.to });
  }
  return names.map(({ from, to }) => tidy(printed.slice(from, to)));
}

/** A cell in capitals («ВІДДІЛ ОСВІТИ, КУЛЬТУРИ») has no abbreviations to tell by them; the offsets stay. */
function quiet(cell: string): string {
  const lower = cell.toLowerCase();
  const shouted = !/\p{Ll}/u.test(cell) && (cell.match(/\p{Lu}{5,}/gu)?.length ?? 0) > 1;
  return shouted && lower.length === cell.length ? lower : cell;
}

/** The head of a name and whether it is open for a comma show in its beginning; a name that grows is not read whole again. */
const ENOUGH = 300;

function read(cell: string, { from, to }: { from: number; to: number }): Read {
  const text = cell.slice(from, Math.min(to, from + ENOUGH));
  const plain = alignedForm(text);
  return { text, plain, words: wordsOf(text, plain) };
}

function begins(
  cell: string,
  before: { from: number; to: number },
  piece: Piece,
  grammaticalCase: Case,
  issues: PhraseIssue[],
): boolean {
  if (piece.after === ';') return true;
  const name = read(cell, before);
  const next = read(cell, piece);
  if (/^\(?(?:за згодою|by consent|by agreement)\)?$/.test(next.plain)) return false;
  if (/^(?:а також|as well as) /.test(next.plain)) return true;
  if (isAdjectivesOnly(name.words) || GOES_ON.test(next.plain)) return false;
  if (isLatin(next.plain) && isLatin(name.plain)) return beginsInEnglish(name, next, piece.after);
  if (beginsInUkrainian(name, next, grammaticalCase, piece.after)) return true;
  if (PLURAL_PEOPLE.test(next.plain)) {
    issues.push(guess('executor.split_guessed', next.text, { from: piece.from, to: piece.to }));
    return true;
  }
  const open = startsWithHead(name.words, grammaticalCase, true) !== null;
  if (!open || piece.after === '\n')
    issues.push(guess(open ? 'executor.line_joined' : 'executor.split_guessed', next.text, piece));
  return !open;
}

function isLatin(plain: string): boolean {
  return !/[а-яіїєґ]/.test(plain.replace(/".*"/, ''));
}

function beginsInUkrainian(name: Read, next: Read, grammaticalCase: Case, after: Piece['after']): boolean {
  const [word] = next.words;
  if (!word) return false;
  if (startsWithHead(next.words, grammaticalCase, after === '\n')) {
    // «особи, відповідальні за …» says which persons; «відповідальні за …» after one unit is somebody else.
    const says = /^(?:відповідальні|уповноважені|визначені|призначені) (?:за|на|для)/.test(next.plain);
    return !(says && startsWithHead(name.words, grammaticalCase, true)?.form.number === 'plural');
  }
  if (word.acronym && isPartOfList(next)) return false;
  if (word.capital || /^["«“„\d]/.test(next.text)) return !isGenitiveUnit(next);
  return abbreviationKind(word.text) !== null || syllabicKind(word.text) === 'body';
}

/** «Відділ з питань НС, ЦЗ та мобілізаційної роботи»: an abbreviation that shares its genitive with what follows. */
function isPartOfList({ words: [acronym, link, next] }: Read): boolean {
  const known = acronym ? abbreviationKind(acronym.text) : null;
  return !known && /^(?:та|і|й)$/.test(link?.text ?? '') && agrees(next?.text ?? '', 'genitive');
}

/** «Начальники Управлінь, Відділів»: a capital does not make a genitive a new name. */
function isGenitiveUnit({ words }: Read): boolean {
  return (
    !words[0]?.acronym &&
    startsWithHead(words, 'nominative', true) === null &&
    startsWithHead(words, 'genitive', true) !== null
  );
}

function beginsInEnglish(name: Read, next: Read, after: Piece['after']): boolean {
  if (after === '\n') return /^[\p{Lu}\p{N}"«“]/u.test(next.text) || englishHead(next.plain) !== null;
  const head = englishHead(next.plain);
  const open = isOpenList(name.plain);
  if (!head)
    return (
      !open ||
      next.words[0]?.acronym === true ||
      (next.words.length === 1 && !/^[A-Z][a-z]+$/.test(next.text))
    );
  const listOfUnits = head.bare && head.unit && englishHead(name.plain)?.kind === 'position-group';
  return !(open && (head.weak || listOfUnits));
}

function guess(code: string, text: string, span: { from: number; to: number }): PhraseIssue {
  return code === 'executor.line_joined'
    ? issue(
        'note',
        code,
        `Рядок «${text}» прочитано як продовження назви.`,
        `The line “${text}” was read as the rest of a name.`,
        { from: span.from, to: span.to },
      )
    : issue(
        'warning',
        code,
        `Чи «${text}» — окремий виконавець, визначено здогадом.`,
        `It is a guess whether “${text}” is an executor of its own.`,
        { from: span.from, to: span.to },
      );
}
