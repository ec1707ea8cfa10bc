import type { Period } from '../calendar/index.js';
import { parseDeadline } from '../deadline-phrase/index.js';
import { parseExecutors } from '../executor/index.js';
import { normalize } from '../text/index.js';
import { codeOf } from './code.js';
import type { Field } from './plan-draft.js';
import { priorityOf } from './priority.js';
import { beginsWithVerb } from './verbs.js';

/** Any period will do to see whether a text is a deadline at all. */
const SOME_PERIOD: Period = { from: '2020-Q1', to: '2020-Q4' };
const LONGEST_DEADLINE = 160;
const LONGEST_EXECUTORS = 500;
const SAMPLE = 40;
const MOST = 0.6;

const RESULT =
  /^(?:проведен|створен|затвердж|підготов|розробл|забезпечен|визначен|оприлюднен|внесен|впровадж|упровадж|реалізован|оновлен|налаштован|сформован|прийнят|взят|організован|збільшен|зменшен|кількіст|частк|відсот|не менше|не рідше|щонайменше|наявн|number of|share of|at least|percentage|published|approved|completed|\d+ ?%)/;
/** «Звіт підготовлено», 'Survey completed': a thing that is done, named first. */
const DONE =
  /^[\p{L}\s’'-]{3,80}\s(?:\p{L}+(?:[еая]н|[яу]т)о|працю(?:є|ють)|opened|\p{L}{2,}ed|held|made|online|in place|built)[.;]?$/u;
const DOING = /^\p{L}+(?:ти|тися|тись|ння|ття|ація|изація|імізація|вка|ція)(?:\s|$)/u;
/** How things stand now: what is lacking, what is there, what is being done. */
const STATE =
  /(?:^|\s)не(?:\s|має)|відсутн|потребу|частково|^(?:беремо|приймаємо|діє|функціону|розпочат|триває)|(?:ться|лися|лося|лась)(?:[\s.]|$)|\b(?:not|none|missing|absent|partly)\b/;
const MONEY =
  /грн|бюджет|не потребу|в межах (?:кошт|видат|фінанс)|^[\d\s.,]+$|\b(?:budget|uah|eur|usd|no cost)/;

/** A field, or words of a finished thing (`result`), or a verb or verbal noun (`doing`). */
export type Look = Field | 'result' | 'doing';

/** What a text of a cell looks like, or null; the tests go from the surest to the least sure. */
function lookOf(text: string): Look | null {
  const plain = normalize(text);
  if (codeOf(text) !== null && /\d/.test(text)) return 'number';
  if (priorityOf(text) !== null && plain.length < 20) return 'priority';
  if (text.length <= LONGEST_DEADLINE && parseDeadline(text, SOME_PERIOD).value !== null) return 'deadline';
  if (MONEY.test(plain) && plain.length < 80) return 'funding';
  if (DONE.test(plain) && !/(?:^|\s)не\s/.test(plain)) return 'result';
  // «Build a new library» names a body of the town, but says what to do.
  if (beginsWithVerb(text)) return 'doing';
  if (text.length <= LONGEST_EXECUTORS && namesExecutors(text)) return 'executor';
  if (DOING.test(plain)) return 'doing';
  if (RESULT.test(plain) && !/(?:^|\s)не\s/.test(plain)) return 'result';
  if (STATE.test(plain) && plain.length < 200) return 'baseline';
  return null;
}

function namesExecutors(text: string): boolean {
  const { value, issues } = parseExecutors(text);
  return (
    value.length > 0 && !issues.some(({ code, severity }) => severity !== 'note' && code !== 'executor.glued')
  );
}

/**
 * Judges a column by the texts in its cells: the field that most of them look like, or `result` (words of a finished
 * thing, as in indicators) and `doing` (a verb or a verbal noun, as in tasks and descriptions). Null when they do not
 * agree.
 *
 * @example contentField(['I квартал', 'постійно', 'до 1 липня 2025 року']) // 'deadline'
 */
export function contentField(texts: readonly string[]): Look | null {
  const step = Math.max(1, Math.floor(texts.length / SAMPLE));
  const sample = texts.filter((text, index) => text !== '' && index % step === 0);
  const counts = new Map<Look, number>();
  for (const text of sample) {
    const look = lookOf(text);
    if (look) counts.set(look, (counts.get(look) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] >= sample.length * MOST ? best[0] : null;
}
