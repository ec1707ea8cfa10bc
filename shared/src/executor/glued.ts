import { alignedForm, issue, matchKey, nesting, type PhraseIssue } from '../text/index.js';
import { headForms } from './heads.js';
import { kindOfName } from './kind.js';
import { startsWithHead } from './start.js';
import { wordsOf, type Word } from './words.js';

/** Several names glued together are a hundred words at most; more is not a list of executors. */
const MOST_WORDS = 150;

/**
 * Cuts a name that is several names glued without separators («Відділ кадрової роботи Розпорядники наборів…»): at a
 * known name, and at a capital that begins a unit, group or body in the nominative. A lower-case head never cuts by
 * itself, because «відділ … управління …» is one unit; an enterprise's own name may have capitals.
 *
 * @param known names that stand alone elsewhere in the same plan
 */
export function cutGlued(name: string, known: readonly string[], issues: PhraseIssue[]): string[] {
  const plain = alignedForm(name);
  const words = wordsOf(name, plain);
  if (words.length < 3 || words.length > MOST_WORDS) return [name];
  const inside = nesting(name);
  const keys = new Set(known.map(matchKey));
  const cuts: number[] = [];
  for (const [index, word] of words.entries()) {
    if (index === 0 || inside[word.from] || !/\s/.test(name[word.from - 1] ?? '')) continue;
    if (beginsKnown(name, words, index, keys) || beginsByCapital(name, plain, words, index))
      cuts.push(word.from);
  }
  if (cuts.length === 0) return [name];
  issues.push(
    issue(
      'note',
      'executor.glued',
      `Назви в «${name}» надруковано разом; їх розділено.`,
      `The names in “${name}” are printed without separators; they were cut apart.`,
    ),
  );
  return [0, ...cuts].map((from, i) =>
    name
      .slice(from, cuts[i])
      .trim()
      .replace(/[.,;]$/, ''),
  );
}

/** A known name begins here and runs to the end, to a capital or to another known name; and what is before it stands alone. */
function beginsKnown(
  name: string,
  words: readonly Word[],
  index: number,
  keys: ReadonlySet<string>,
): boolean {
  const word = words[index];
  if (!word || keys.size === 0) return false;
  const before = keys.has(matchKey(name.slice(0, word.from)));
  // «відділ … управління …» in one breath is a unit and its parent, even where both also stand alone.
  if (
    !word.capital &&
    (!before || headForms(word.text).some((form) => form.case === 'genitive' && form.head.one === 'unit'))
  ) {
    return false;
  }
  for (let last = words.length - 1; last >= index; last--) {
    if (keys.has(matchKey(name.slice(word.from, words[last]?.to)))) return true;
  }
  return before && word.capital;
}

/** After these a capital is inside a name: «при Департаменті», «та Управління». */
const LINK = /^(?:та|і|й|з|із|у|в|на|до|при|для|імені|ім|of|the|and|for)$/;

function beginsByCapital(name: string, plain: string, words: readonly Word[], index: number): boolean {
  const word = words[index];
  const previous = words[index - 1];
  if (!word?.capital || word.acronym || !previous || LINK.test(previous.text)) return false;
  const first = startsWithHead(words.slice(0, index), 'nominative', true);
  // What is before must be a whole name: «Верховна Рада» is one, «Міський Голова» too.
  if (!first && !words[0]?.acronym) return false;
  const start = startsWithHead(words.slice(index), 'nominative', false);
  if (!start || /(?:ої|ого|их)$/.test(word.text)) return false;
  const own = kindOfName(name, plain, words.slice(0, index)).kind;
  if (own === 'enterprise' || (own === 'external' && words[0]?.acronym)) return false;
  // «сектор … Управління праці»: the genitive of a higher unit looks like a nominative.
  const parent = start.form.head.stem === 'управлінн' && start.index === 0;
  return !(parent && first && /^(?:відділ|сектор)/.test(first.form.head.stem));
}
