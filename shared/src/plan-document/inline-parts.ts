import { labelledPart, partsOf } from './list-labels.js';
import type { TextField } from './raw.js';
import { isOnlyDeadline, namesExecutors, whoAndWhen } from './who-and-when.js';

/** A point of a list taken apart: what is to be done, and the fields that its own line says. */
type InlineParts = { title: string; fields: [TextField, string][] };

/** Longer sentences are no points of a list; cutting them would take long. */
const LONGEST_LINE = 1000;
const MOST_CUTS = 16;
/** Who and when are told in a few words; a longer end of a sentence is none of it. */
const LONGEST_END = 250;
const MOST_PARTS = 8;
const LONGEST_HEAD = 200;
/** No deadline is without one of these; looking for them is far quicker than reading one. */
const TIME =
  /\d|квартал|півріч|місяц|рок|рік|річн|щод|щот|щом|щок|постійн|протягом|впродовж|упродовж|січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд|після|quarter|month|year|annual|ongoing|continu|week|dai?ly|half|permanent|january|february|march|april|may|june|july|august|september|october|november|december/i;
const LONGEST_TAIL = 12;
/** Where a deadline at the end of a sentence may begin. */
const BEGINS_DEADLINE =
  /^(?:до|не пізніше|протягом|упродовж|впродовж|у|в|з|із|що\p{L}+|постійно|by|until|before|within|during|in|from|every|monthly|quarterly|annually)$/iu;
/** An infinitive; «освіти» and «роботи» are nouns. */
const INFINITIVE =
  /(?<![\p{L}’'-])\p{Ll}[\p{L}’'-]{0,30}(?:[аяиїу]|(?<!осв)і|вес|нес|вез|клас|сяг|мог)ти(?:ся|сь)?(?![\p{L}’'-])/gu;
const MOST_VERBS = 5;

/**
 * Takes a point of a list apart that says who and when in its own line: behind the task, after a dash or a comma
 * («Оприлюднити реєстр – до 1 березня 2026 року, управління освіти»), with labels («… Строк: I квартал»), before it, as
 * orders do («Відділу освіти до 01.03.2026 провести аудит»), or as its last words («Провести аудит до 1 березня»).
 * Null when the line says neither. The words stay as they are printed.
 *
 * @example inlineParts('Створити довідник – II квартал 2026 року')
 * // { title: 'Створити довідник', fields: [['deadline', 'II квартал 2026 року']] }
 */
export function inlineParts(line: string): InlineParts | null {
  if (line.length > LONGEST_LINE) return null;
  const text = line.replace(/(?<!\b\p{L}{1,3})[.;]$/u, '');
  const found = labelled(line) ?? behind(text) ?? ordered(text);
  return found ? withLastWords(found) : lastWords(text);
}

/** «Закупити автобус у II кварталі 2026 року. Відповідальний – управління освіти»: who behind the task, when in it. */
function withLastWords(found: InlineParts): InlineParts {
  if (found.fields.some(([field]) => field === 'deadline')) return found;
  const more = ordered(found.title) ?? lastWords(found.title);
  const free = more?.fields.every(([field]) => !found.fields.some(([taken]) => taken === field));
  return more && free ? { title: more.title, fields: [...more.fields, ...found.fields] } : found;
}

function labelled(line: string): InlineParts | null {
  const [title = '', ...rest] = partsOf(line);
  const fields = rest.flatMap((part): [TextField, string][] => {
    const found = labelledPart(part);
    return found ? [[found.field, found.text.replace(found.field === 'kpi' ? /$^/ : /[.;]$/, '')]] : [];
  });
  const isWhole = fields.length > 0 && fields.length === rest.length && labelledPart(title) === null;
  return isWhole ? { title: title.replace(/[.;,]$/, ''), fields } : null;
}

/** The places where a line may be cut, with what stands before and after; never inside brackets. */
function cutsOf(text: string, between: RegExp, words = 2): { left: string; right: string; sign: string }[] {
  return [...text.matchAll(between)].slice(-MOST_CUTS).flatMap(({ index, 0: sign }) => {
    const left = text.slice(0, index);
    const isWhole = left.split(/[(«]/).length === left.split(/[)»]/).length;
    return isWhole && left.split(' ').length >= words
      ? [{ left, right: text.slice(index + sign.length), sign }]
      : [];
  });
}

/** «Task – deadline, executors», in either order; after a dash, a semicolon or in brackets also executors alone. */
function behind(text: string): InlineParts | null {
  const cuts = cutsOf(text, /\s+[–—-]+\s+|[;:,.]\s+|\s+[([](?=[^()[\]]{4,200}[)\]]$)/gu);
  for (const { left, right, sign } of cuts) {
    const tail = /[([]/.test(sign) ? right.slice(0, -1) : right;
    if (tail.length > LONGEST_END || tail.split(/[,;]\s/).length > MOST_PARTS) continue;
    const found = TIME.test(tail) ? whoAndWhen(tail) : null;
    if (found) return { title: left, fields: fieldsOf(found) };
    if (!/[:,.]/.test(sign) && namesExecutors(tail)) return { title: left, fields: [['executor', tail]] };
  }
  return null;
}

function fieldsOf({ executor, deadline }: { executor: string[]; deadline: string[] }): [TextField, string][] {
  return [
    ...deadline.map((text): [TextField, string] => ['deadline', text]),
    ...executor.map((text): [TextField, string] => ['executor', text]),
  ];
}

/** «To whom, by when, what»: an order names executors in the dative before the verb. */
function ordered(text: string): InlineParts | null {
  for (const { index } of [...text.matchAll(INFINITIVE)].slice(0, MOST_VERBS)) {
    const title = text.slice(index);
    if (index > LONGEST_HEAD) break;
    const head = text.slice(0, index).replace(/[\s,:–—-]+$/u, '');
    for (const { left, right } of cutsOf(head, /,?\s+/gu, 1)) {
      if (!TIME.test(head)) break;
      if (isOnlyDeadline(right) && namesExecutors(left))
        return {
          title,
          fields: [
            ['deadline', right],
            ['executor', left],
          ],
        };
      if (isOnlyDeadline(left) && namesExecutors(right))
        return {
          title,
          fields: [
            ['deadline', left],
            ['executor', right],
          ],
        };
    }
    if (isOnlyDeadline(head)) return { title, fields: [['deadline', head]] };
    if (head.length > 3 && namesExecutors(head)) return { title, fields: [['executor', head]] };
  }
  return null;
}

/** A sentence that ends with its deadline. */
function lastWords(text: string): InlineParts | null {
  const words = [...text.matchAll(/\s+(?=(\S+))/gu)];
  for (const { index, 0: space, 1: word = '' } of words.slice(-LONGEST_TAIL)) {
    const right = text.slice(index + space.length);
    if (!BEGINS_DEADLINE.test(word) || !TIME.test(right) || !isOnlyDeadline(right)) continue;
    const title = text.slice(0, index).replace(/[,;:–—-]$/u, '');
    return title.includes(' ') ? { title, fields: [['deadline', right]] } : null;
  }
  return null;
}
