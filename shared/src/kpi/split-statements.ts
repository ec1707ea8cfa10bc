import {
  alignedForm,
  issue,
  letterPattern,
  nesting,
  type PhraseIssue,
  type Reading,
  tidyLines,
} from '../text/index.js';

/** Longer than any indicator cell; what is longer is one statement and a warning. */
const LONGEST_CELL = 50_000;
const LIST_MARK = letterPattern(String.raw`^(?:[-–—•·*▪●○◦✓]+|\(?\d{1,2}(?:\.\d{1,2})*[.)]|\p{L}\))\s+`, 'u');
const TERMINAL = /[.!?…:;]["»”)\]]*$/;
/** What an abbreviation's full stop ends; after one of these a sentence goes on. */
const ABBREVIATION =
  /(?:^|[\s("«№])(?:м|р|рр|ст|п|пп|ч|с|см|т|д|тис|млн|млрд|грн|коп|кв|вул|просп|обл|смт|ім|див|др|напр|зам|гол|проф|акад|абз|інст|шт|од|чол|відс|год|хв|сек|ред|дод|розд|табл|рис|обл|р-н|буд|тел|ел|т\.ч|т\. ч|т\.зв|і\.о|в\.о|e\.g|i\.e|etc|no|art|vol|mr|mrs|dr|st|inc|ltd)$/u;
const INITIAL = letterPattern(String.raw`(?:^|[\s."«(])\p{L}$`, 'u');
/** A participle in -но, -то with a capital can only begin a sentence whose full stop before it was lost. */
const LOST_STOP = /(?<=\p{Ll}[.»”")]?) (?=\p{Lu}\p{Ll}+(?:ено|ано|ято|уто|ито) )/gu;
const SUSPECTED =
  /(?<=\p{Ll}{3}) (?=(?:Перелік|Кількість|Частка|Звіт|Реєстр|Набори|Портал|Структурний|Відповідальні|Розпорядники|Проведення|Створення|Забезпечення|Оприлюднення|Публікація) \p{Ll}{3,})/u;

/**
 * Cuts an indicator cell into its statements, one per sentence or line, verbatim (spaces cleaned, list marks taken
 * off). Abbreviations («м.», «р.», «№», initials), quotes and brackets do not end a sentence; a line that only wraps
 * the one before goes on with it. A statement whose full stop before it was lost is cut off where its first word
 * allows no doubt, and suspected in a warning where it does.
 *
 * An empty cell gives `[]`, 'unread'; a text too long to be a cell is one statement with a warning.
 *
 * @example splitStatements('Створено портал. Проведено 2 тренінги у м. Чорткові.').value
 * // ['Створено портал.', 'Проведено 2 тренінги у м. Чорткові.']
 */
export function splitStatements(cellText: string): Reading<string[]> {
  if (cellText.length > LONGEST_CELL) {
    const tooLong = issue(
      'warning',
      'kpi.too_long',
      'Комірка задовга, її не поділено.',
      'The cell is too long; it was not divided.',
    );
    return { value: [cellText.slice(0, LONGEST_CELL)], certainty: 'inferred', issues: [tooLong] };
  }
  const cell = tidyLines(cellText);
  if (!/[\p{L}\p{N}]/u.test(cell)) return { value: [], certainty: 'unread', issues: [] };
  const issues: PhraseIssue[] = [];
  const value = linesOf(cell)
    .flatMap((line) => sentencesOf(line))
    .map((sentence) => sentence.replace(LIST_MARK, ''))
    .flatMap((sentence) => atLostStops(sentence, issues))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  return { value, certainty: issues.length > 0 ? 'inferred' : 'stated', issues };
}

/** The lines of a cell, wrapped ones put together, list marks taken off. */
function linesOf(cell: string): string[] {
  const lines: string[] = [];
  for (const line of cell.split('\n')) {
    const marked = LIST_MARK.exec(line);
    const previous = lines.at(-1);
    const wraps =
      !marked && previous !== undefined && /^[\p{Ll}(«"\d]/u.test(line) && !TERMINAL.test(previous);
    // A digit or a quote begins a new line as often as it goes on; a comma or a preposition before it decides.
    const sure =
      /^[\p{Ll}(]/u.test(line) ||
      /(?:,|\s(?:та|і|й|у|в|на|з|із|до|для|про|за|щодо|від|не менше|№|and|of|for|in|to))$/.test(
        previous ?? '',
      );
    if (wraps && sure) lines[lines.length - 1] = `${previous} ${line}`;
    else lines.push(line.slice(marked?.[0].length ?? 0));
  }
  return lines;
}

/** The sentences of one line, with their full stops. */
function sentencesOf(line: string): string[] {
  const ends = sentenceEnds(line);
  return [0, ...ends].map((from, i) => line.slice(from, ends[i]).trim());
}

/** The offsets at which a new sentence begins. */
export function sentenceEnds(line: string): number[] {
  const inside = nesting(line);
  const ends: number[] = [];
  for (const { 0: stop, index } of line.matchAll(
    /[.!?…]+["»”)]*(?=\s+\S)|[.;]\s+(?=\d{1,2}[.)]\s)|(?<=\p{Ll}{3})\.(?=\p{Lu}\p{Ll})/gu,
  )) {
    const next = index + stop.length;
    if (
      inside[index] ||
      (/^[.!?…]+["»”)]/.test(stop) && inside[next - 1] && /^\s*\p{Ll}/u.test(line.slice(next)))
    )
      continue;
    const before = line.slice(Math.max(0, index - 20), index);
    if (stop.startsWith('.') && isAbbreviation(before)) continue;
    // «1. Створено портал. 2. Проведено навчання.»: the number of an item is no sentence.
    if (/^\s*\(?\d{1,2}$/.test(line.slice(ends.at(-1) ?? 0, index))) continue;
    if (/^\s*["«“(]?[\p{Lu}\d%]/u.test(line.slice(next, next + 4))) ends.push(next);
  }
  return ends;
}

function isAbbreviation(before: string): boolean {
  return ABBREVIATION.test(alignedForm(before)) || INITIAL.test(before);
}

function atLostStops(sentence: string, issues: PhraseIssue[]): string[] {
  const inside = nesting(sentence);
  const cuts = Array.from(sentence.matchAll(LOST_STOP), ({ index }) => index).filter((at) => !inside[at]);
  if (cuts.length > 0) {
    issues.push(
      issue(
        'note',
        'kpi.stop_lost',
        'Між реченнями пропущено крапку; їх розділено.',
        'A full stop between sentences is missing; they were cut apart.',
      ),
    );
    return [0, ...cuts].map((from, i) => sentence.slice(from, cuts[i]).trim());
  }
  const suspected = SUSPECTED.exec(sentence);
  if (suspected && !inside[suspected.index]) {
    issues.push(
      issue(
        'warning',
        'kpi.stop_suspected',
        'Можливо, тут два показники: між ними пропущено крапку.',
        'There may be two statements here with a full stop missing between them.',
      ),
    );
  }
  return [sentence];
}
