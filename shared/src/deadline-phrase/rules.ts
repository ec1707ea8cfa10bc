import type { Atom, Found } from './atom.js';
import { anyOf, pattern } from './pattern.js';
import { readDayInUnit } from './read-day-in-unit.js';
import { readNoSchedule } from './read-no-schedule.js';
import { readOngoing } from './read-ongoing.js';
import { readEvent, readLoneLength } from './read-event.js';
import { readPlan, readPlanEnd } from './read-plan.js';
import { readRecurrence } from './read-recurrence.js';
import { readUnit } from './read-unit.js';
import { readTime } from './read-time.js';
import type { Tokens } from './token.js';

type Rule = (tokens: Tokens, at: number, text: string) => Found;

const NUMBER_SIGN = pattern('№');
/** «… року, наступного за звітним»: the year after the one reported on. */
const REPORTING_TAIL = anyOf([
  'року|місяця|кварталу|півріччя , наступного|що|який настає|слідує|йде? за|після звітним|звітного роком|періодом|кварталом|року|періоду|півріччям?',
  'року|місяця|кварталу|півріччя наступного за|після звітним|звітного роком|періодом|кварталом|року|періоду|півріччям?',
  'наступного|що за|після звітним|звітного року|роком|періоду?',
]);
const FILLER = anyOf([
  'термін|терміни|терміном|строк|строки|строком|дата|дати виконання|реалізації|завершення|закінчення?',
  'кінцевий|граничний термін|строк',
  'виконання|реалізації|виконати',
  'одноразово|однократно|разово',
  'deadline|due date?',
  'implementation|execution period|deadline|date|term|time',
  'timeframe|timeline|timing',
  'рік|року|році|роки|років|р|рр|year|years',
  'включно|inclusive|inclusively',
  'та|і|й|and|&|також|also|але|проте|однак|but|на|у|в|of|a|an',
]);
const MARKS = new Set([',', ';', ':', '.', '(', ')', '[', ']', '-', '|', '*', '•', "'"]);
const APPROXIMATE = anyOf([
  'орієнтовно|орієнтовний|орієнтовна|приблизно|попередньо|близько',
  'approximately|approx|tentatively|tentative|circa',
]);
const OR = anyOf(['або|чи', 'or', '/']);
const SEQUEL = anyOf([
  'далі|надалі|потім|згодом',
  'у|в подальшому',
  'then|thereafter|afterwards|subsequently',
]);

/** The date and number of an act beside the deadline («рішення від 12.03.2024 № 5») are no deadline. */
const readAct: Rule = (tokens, at) => {
  const date = tokens[at]?.text === 'від' ? readUnit(tokens, at + 1) : null;
  const sign = date ? NUMBER_SIGN(tokens, date.next) : null;
  return sign === null
    ? null
    : { meaning: { kind: 'filler' }, next: Math.min(sign + 1, tokens.length), problems: ['unread_text'] };
};

const readFiller: Rule = (tokens, at) => {
  if (MARKS.has(tokens[at]?.text ?? '')) return { meaning: { kind: 'filler' }, next: at + 1 };
  const approximate = APPROXIMATE(tokens, at);
  if (approximate !== null)
    return { meaning: { kind: 'filler' }, next: approximate, problems: ['approximate'] };
  const or = OR(tokens, at);
  if (or !== null) return { meaning: { kind: 'filler' }, next: or, problems: ['alternatives'] };
  const sequel = SEQUEL(tokens, at);
  if (sequel !== null) return { meaning: { kind: 'sequel' }, next: sequel };
  const tail = REPORTING_TAIL(tokens, at);
  if (tail !== null) return { meaning: { kind: 'filler' }, next: tail, problems: ['day_not_kept'] };
  const next = FILLER(tokens, at);
  return next === null ? null : { meaning: { kind: 'filler' }, next };
};

/** The rules that may begin anew after a comma inside an event's name. */
const PLAIN: readonly Rule[] = [
  readAct,
  readNoSchedule,
  readPlanEnd,
  readPlan,
  readRecurrence,
  readDayInUnit,
  readOngoing,
  readTime,
];

const readEventRule: Rule = (tokens, at, text) =>
  readEvent(tokens, at, text, (start) => isRead(tokens, start, text));

/** In this order; the first rule that finds something at a position decides. */
const RULES: readonly Rule[] = [
  readAct,
  readNoSchedule,
  readPlanEnd,
  readRecurrence,
  readDayInUnit,
  readEventRule,
  readPlan,
  readOngoing,
  readTime,
  readLoneLength,
  readFiller,
];

/** Reads a whole phrase into atoms; tokens that no rule knows are in `unread`. */
export function readAtoms(tokens: Tokens, text: string): { atoms: Atom[]; unread: number[] } {
  const atoms: Atom[] = [];
  const unread: number[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = firstFound(RULES, tokens, at, text);
    if (found) {
      atoms.push({ meaning: found.meaning, from: at, next: found.next, problems: found.problems ?? [] });
      at = found.next;
    } else {
      unread.push(at);
      at += 1;
    }
  }
  return { atoms, unread };
}

/** Whether everything from a position on is known to the plain rules, and is not filler alone. */
function isRead(tokens: Tokens, start: number, text: string): boolean {
  let at = start;
  let meant = false;
  while (at < tokens.length) {
    const found = firstFound(PLAIN, tokens, at, text) ?? readFiller(tokens, at, text);
    if (!found) return false;
    meant ||= found.meaning.kind !== 'filler';
    at = found.next;
  }
  return meant;
}

function firstFound(rules: readonly Rule[], tokens: Tokens, at: number, text: string): Found {
  for (const rule of rules) {
    const found = rule(tokens, at, text);
    if (found && found.next > at) return found;
  }
  return null;
}
