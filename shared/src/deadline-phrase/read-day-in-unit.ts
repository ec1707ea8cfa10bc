import type { Found } from './atom.js';
import { readJoint } from './joint.js';
import { readNumeral } from './numeral.js';
import { anyOf } from './pattern.js';
import { readUnit } from './read-unit.js';
import type { Tokens } from './token.js';

const DAY_INTRO = anyOf([
  'не пізніше|пізніш ніж|від?',
  'до',
  'по',
  'by|until|before',
  'no|not later than',
  'on',
  'у|в',
]);
const DAY_NOUN = anyOf(['числа|число|числу', 'дня|день', 'day']);
const DAY_TAIL = anyOf([
  'місяця|кварталу|півріччя|року',
  ',',
  'наступного|наступним|який|яке|що|котрий',
  'настає|слідує|йде|іде',
  'за|після|по',
  'останнього|першого|другого|третього',
  'звітним|звітного|звітному|звітній|закінчення|закінченням|завершення|попереднім',
  'періодом|періоду|кварталом|місяцем|роком|півріччям',
  'of|following|next|month|reporting|period|quarter|after|end|that|which|follows|year',
]);

/** «До 10 числа місяця», 'by the 10th day of the month': the day of the month itself. */
const PLAIN_TAIL: ReadonlySet<string> = new Set(['місяця', 'of', 'month', ',']);

/**
 * «До 10 числа місяця, наступного за звітним періодом», «25 числа», 'by the 10th of the following month': a day that
 * is counted inside each unit of a recurrence.
 */
export function readDayInUnit(tokens: Tokens, at: number): Found {
  const intro = DAY_INTRO(tokens, at);
  const numeral = readNumeral(tokens, intro ?? at);
  if (!numeral || numeral.form === 'roman' || numeral.value > 31) return null;
  const joint = readJoint(tokens, numeral.next, false);
  const second = joint ? readNumeral(tokens, joint.next) : null;
  const noun = DAY_NOUN(tokens, second?.next ?? numeral.next);
  const english =
    intro !== null &&
    readUnit(tokens, intro) === null &&
    /^(?:st|nd|rd|th)$/.test(tokens[numeral.next - 1]?.text ?? '');
  if (noun === null && !english) return null;
  const plain = noun !== null && !english && tokens[noun - 1]?.text !== 'числа';
  if (plain && DAY_TAIL(tokens, noun) === null) return null;
  const said = noun ?? numeral.next;
  let next = said;
  for (let end = DAY_TAIL(tokens, next); end !== null; end = DAY_TAIL(tokens, next)) next = end;
  if (tokens[next - 1]?.text === ',') next -= 1;
  const tail = tokens.slice(said, next).map(({ text }) => text);
  const simple = tail.every((text) => PLAIN_TAIL.has(text)) && tokens[at]?.text !== 'before';
  return { meaning: { kind: 'day-in-unit', day: simple && !second ? numeral.value : null }, next };
}
