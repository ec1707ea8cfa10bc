import { normalize, tidy } from '../text/index.js';
import type { Paragraph } from './block.js';
import { codeDepth, splitCode } from './code.js';
import { inlineParts } from './inline-parts.js';
import { labelledPart, partsOf } from './list-labels.js';
import { mostCommon } from './most-common.js';
import { isNoise } from './noise.js';
import { personIn } from './person.js';
import { isCouncil, planTitle } from './plan-title.js';
import { namesExecutors, whoAndWhen } from './who-and-when.js';

/** Which paragraphs of a list are tasks and which name sections, by their index; the others belong to their task. */
export type ListShape = {
  tasks: ReadonlySet<number>;
  sections: ReadonlySet<number>;
  /** Sections without points below them that say themselves who does what by when. */
  alone: ReadonlySet<number>;
};

/** The sign before a point of a list that has no number. */
export const BULLET = /^\s*[-–—•*·▪‣◦]\s+/u;
/** A letter of a list; «І», «Х» and their Latin twins are Roman numerals. */
const LETTER = /^(?![IVXІХivx]$)\p{L}$/u;
const LONGEST_HEADING = 120;

/**
 * Tells tasks from sections in a list. The tasks are the numbered points of the depth that labelled lines («Строк: …»)
 * follow most, or of the greatest depth where nothing is labelled; where what labelled lines follow has no number, it
 * is a task all the same. Null when nothing is numbered or labelled.
 */
export function shapeOf(paragraphs: readonly Paragraph[]): ListShape | null {
  const lines = paragraphs.map(({ text }) => tidy(text));
  const codes = lines.map((line) => splitCode(line).code);
  // «а) … б) …» below numbered points, and «1) … 2) …» below «1.1», are parts of a point.
  const numbered = codes.some((code) => code !== null && /\d/.test(code));
  const several = codes.some((code) => codeDepth(code) > 1);
  const isPart = (code: string, line: string): boolean =>
    (numbered && LETTER.test(code)) || (several && /^\d{1,2}\)/.test(line));
  const points = pointsOf(paragraphs, lines);
  if (points) return points;
  const depths = codes.map((code, at) =>
    code !== null && isPart(code, lines[at] ?? '') ? 0 : codeDepth(code),
  );
  // «1.2. Аудит. Строк: I квартал» is a task; a line that begins with a label belongs to one.
  const labelled = lines.map((line, at) => {
    const parts = partsOf(line);
    const isPoint = codes[at] !== null || BULLET.test(paragraphs[at]?.text ?? '');
    const said = isPoint ? parts.slice(0, 1) : parts;
    return said.some((part) => labelledPart(part) !== null);
  });
  const printed = lines.flatMap((line, index) => (line === '' || isNoise(line) ? [] : [index]));
  const followed = printed.filter((index, at) => !labelled[index] && labelled[printed[at + 1] ?? -1]);
  const bare = followed.filter((index) => depths[index] === 0);
  if (bare.length > 1 && bare.length * 2 > followed.length) {
    const tasks = new Set(followed);
    const first = titleEnd(paragraphs, followed[0] ?? 0);
    const open = printed.filter((index) => index >= first && !labelled[index] && !tasks.has(index));
    return {
      tasks,
      sections: new Set(open.filter((index) => isHeading(paragraphs[index], depths[index] ?? 0))),
      alone: new Set(),
    };
  }
  // A list may be longer than the list of arguments that the engine allows.
  const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0);
  const details = printed.filter((index) => depths[index] === deepest).slice(0, MOST_SHOWN);
  const told = details.filter((index) => whoAndWhen(splitCode(lines[index] ?? '').title) !== null);
  // «1.1.1. до 1 травня 2026 року, архів» below «1.1. Аудит» is no task.
  const unlabelled = deepest > 1 && told.length * 2 > details.length ? deepest - 1 : deepest;
  const depth = mostCommon(followed.map((index) => depths[index] ?? 0)) ?? unlabelled;
  if (depth === 0) return null;
  // «Розділ II» and «II.» stand over «3.»: of points of one depth, tasks are those numbered as the labelled ones are.
  const kinds = lines.map(kindOfCode);
  const ofTasks = new Set(followed.filter((index) => depths[index] === depth).map((index) => kinds[index]));
  // «## 1. Дороги» stands over «1. Закупити сіль»: of points of one depth, a heading is none when others are labelled.
  const isNamed = (index: number): boolean => paragraphs[index]?.style === 'heading';
  const plain = followed.some((index) => depths[index] === depth && !isNamed(index));
  const isTask = (index: number): boolean =>
    depths[index] === depth &&
    (ofTasks.size === 0 || ofTasks.has(kinds[index])) &&
    !(plain && isNamed(index) && !followed.includes(index));
  const tasks = new Set(printed.filter(isTask));
  const first = titleEnd(paragraphs, Math.min(...tasks));
  const isSection = (index: number, at: number): boolean => {
    if (depths[index] !== 0) return (depths[index] ?? 0) <= depth && !tasks.has(index);
    const named = paragraphs[index]?.style === 'heading' || paragraphs[index]?.bold === true;
    return index >= first && named && !labelled[index] && tasks.has(printed[at + 1] ?? -1);
  };
  const sections = printed.filter(isSection);
  const followsIn = new Map(printed.map((index, at) => [index, printed[at + 1] ?? -1]));
  const isAlone = (index: number): boolean =>
    depths[index] !== 0 &&
    !tasks.has(followsIn.get(index) ?? -1) &&
    inlineParts(splitCode(lines[index] ?? '').title)?.fields.some(([field]) => field === 'deadline') === true;
  return {
    tasks,
    sections: new Set(sections),
    alone: new Set(sections.slice(0, MOST_SHOWN).filter(isAlone)),
  };
}

/** So many points show what the others are like. */
const MOST_SHOWN = 200;

/** Points without numbers of which most say who and when in their own line; what stands over them names sections. */
function pointsOf(paragraphs: readonly Paragraph[], lines: readonly string[]): ListShape | null {
  const wordsAt = (index: number): string => (lines[index] ?? '').replace(BULLET, '');
  const points = paragraphs.flatMap(({ text, style }, index) =>
    (style === 'list' || BULLET.test(text)) && splitCode(wordsAt(index)).code === null ? [index] : [],
  );
  // «– відділ освіти, до 1 травня» below a numbered task is none itself.
  const isTold = (words: string): boolean => {
    const parts = labelledPart(partsOf(words)[0] ?? '') === null ? inlineParts(words) : null;
    return parts !== null && !namesExecutors(parts.title);
  };
  const shown = points.slice(0, MOST_SHOWN);
  const told = shown.filter((index) => isTold(wordsAt(index)));
  if (told.length < 2 || told.length * 2 <= shown.length) return null;
  const tasks = new Set(points);
  const coded = lines.filter((line, index) => !tasks.has(index) && splitCode(line).code !== null);
  if (coded.slice(0, MOST_SHOWN).some((line) => isTold(splitCode(line).title))) return null;
  const first = titleEnd(paragraphs, points[0] ?? 0);
  const sections = paragraphs.flatMap((paragraph, index) =>
    index >= first && !tasks.has(index) && tasks.has(index + 1) && isHeading(paragraph, 0) ? [index] : [],
  );
  return { tasks, sections: new Set(sections), alone: new Set() };
}

/** How a line is numbered: by the word of its level, else in Roman or in Arabic numerals. */
function kindOfCode(line: string): string {
  const { code, label } = splitCode(line);
  return label === null ? (/\d/.test(code ?? '') ? 'arabic' : 'other') : normalize(label);
}

/** A line of a list without numbers that stands over tasks. */
function isHeading(paragraph: Paragraph | undefined, depth: number): boolean {
  if (!paragraph || personIn(paragraph.text) !== null || isCouncil(paragraph.text)) return false;
  const { text, style, bold } = paragraph;
  return (
    depth > 0 ||
    style === 'heading' ||
    bold ||
    (text.trim().length <= LONGEST_HEADING && !/[.:;,]$|\t/.test(text.trim()))
  );
}

/** The paragraph after the plan's title; a list may name sections only there. */
function titleEnd(paragraphs: readonly Paragraph[], before: number): number {
  let lines = 0;
  const ends = paragraphs
    .slice(0, before)
    .map(({ text }) => (lines += text.split('\n').filter((line) => line.trim() !== '').length));
  const title = planTitle(
    paragraphs.slice(0, before).flatMap(({ text }) => text.split('\n').filter((line) => line.trim() !== '')),
  );
  return title ? ends.findIndex((end) => end >= title.end) + 1 : before;
}
