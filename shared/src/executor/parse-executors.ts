import { alignedForm, issue, spansWhere, tidyLines, type PhraseIssue, type Reading } from '../text/index.js';
import { takeConsent } from './consent.js';
import type { ExecutorDraft } from './draft.js';
import { cutGlued } from './glued.js';
import { joinNames } from './join.js';
import { kindOfName } from './kind.js';
import { englishParentOf, parentOf } from './parent.js';
import { piecesOf } from './pieces.js';
import { startsWithHead } from './start.js';
import { wordsOf, type Word } from './words.js';

/** A cell of a plan is a few hundred characters; more than this is not a cell. */
const LONGEST_CELL = 6000;
const NOBODY = /^[\s\-–—_.,;/\\]*$|^(?:немає|відсутн[іяє]|не визначено|н\/д|n\/a|none|tbd)\.?$/iu;

/**
 * Reads the executors named in a cell of a plan, verbatim and in order. A cell splits on a comma, a semicolon or a
 * line break outside quotes and brackets; never on «та» or «і»; not inside a name («…розвитку, торгівлі та
 * інвестицій») nor inside a genitive list («Начальники управлінь, відділів, секторів»). «(за згодою)» becomes
 * `byConsent`. Ukrainian and English.
 *
 * Bad input is never an exception: an empty cell and one that is too long give `[]`, 'unread' and an issue.
 *
 * @param options.known names that stand alone elsewhere in the plan; they cut names that were glued without separators
 * @example
 * parseExecutors('ЦНАП, ГО «Молодь» (за згодою)').value
 * // [{ name: 'ЦНАП', kind: 'unit', parent: null, byConsent: false },
 * //  { name: 'ГО «Молодь»', kind: 'external', parent: null, byConsent: true }]
 */
export function parseExecutors(
  text: string,
  options: { known?: readonly string[] } = {},
): Reading<ExecutorDraft[]> {
  if (text.length > LONGEST_CELL) {
    return unread(
      'error',
      'executor.too_long',
      'Комірка задовга: це не перелік виконавців.',
      'The cell is too long to be a list of executors.',
    );
  }
  const cell = tidyLines(text);
  if (NOBODY.test(cell)) {
    return unread('note', 'executor.none', 'Виконавця не названо.', 'No executor is named.');
  }
  const issues: PhraseIssue[] = [];
  const joined = joinNames(cell, piecesOf(cell), issues);
  const names = joined.flatMap((name) => cutGlued(name, options.known ?? [], issues));
  const value: ExecutorDraft[] = [];
  for (const printed of names) {
    const { name, byConsent } = takeConsent(printed);
    const last = value.at(-1);
    if (name === '' && last) last.byConsent ||= byConsent;
    else if (name !== '') value.push({ ...describe(name, issues), byConsent });
  }
  if (value.length === 0)
    return unread('warning', 'executor.unread', 'Виконавця не прочитано.', 'No executor was read.');
  const certainty = issues.length > 0 ? 'inferred' : 'stated';
  return { value, certainty, issues: spansWhere(cell === text, issues) };
}

function describe(name: string, issues: PhraseIssue[]): Omit<ExecutorDraft, 'byConsent'> {
  const plain = alignedForm(name);
  const words = wordsOf(name, plain);
  const { kind, guess } = kindOfName(name, plain, words);
  if (guess) {
    issues.push(
      issue(
        'warning',
        'executor.kind_unknown',
        `Вид виконавця «${name}» визначено здогадом.`,
        `The kind of the executor “${name}” is a guess.`,
      ),
    );
  }
  if (hasTwoUnits(words)) {
    issues.push(
      issue(
        'note',
        'executor.two_in_one',
        `«${name}» — можливо, два виконавці: за «та» перелік не поділено.`,
        `“${name}” may be two executors: a list is not cut at “and”.`,
      ),
    );
  }
  const own =
    startsWithHead(words, 'nominative', true) ??
    startsWithHead(words, 'dative', true) ??
    startsWithHead(words, 'instrumental', true);
  const parent = kind === 'unit' ? (own ? parentOf(name, words, own.form) : englishParentOf(name)) : null;
  return { name, kind, parent };
}

/** «Юридичний відділ та відділ кадрів»: a list is never cut at «та», but a person should know. */
function hasTwoUnits(words: readonly Word[]): boolean {
  return words.some((word, index) => {
    if (index === 0 || !/^(?:та|і|й)$/.test(word.text)) return false;
    const start = startsWithHead(words.slice(index + 1, index + 4), 'nominative', false);
    if (start?.form.number !== 'singular' || start.form.head.one !== 'unit') return false;
    return start.index > 0 || start.form.head.stem !== 'управлінн';
  });
}

function unread(
  severity: PhraseIssue['severity'],
  code: string,
  uk: string,
  en: string,
): Reading<ExecutorDraft[]> {
  return { value: [], certainty: 'unread', issues: [issue(severity, code, uk, en)] };
}
