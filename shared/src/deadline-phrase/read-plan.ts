import type { Found } from './atom.js';
import { anyOf } from './pattern.js';
import { readEdgeWord } from './edge-words.js';
import type { Tokens } from './token.js';

/*
 * «Впродовж терміну дії Плану» is said in many ways: a preposition, then words for the whole, for a term, for being in
 * force or carried out, and for the plan. Which of them are there decides whether the plan's period is meant.
 */
type Role = 'whole' | 'term' | 'action' | 'plan' | 'glue';

const STRONG = anyOf(['протягом|впродовж|упродовж|продовж', 'throughout|during|over']);
const WEAK = anyOf(['у|в межах', 'на|у|в', 'for|within']);
const ROLES: readonly (readonly [Role, ReturnType<typeof anyOf>])[] = [
  [
    'whole',
    anyOf([
      'весь|увесь|всього|усього|всій|усій|весь|вся|уся|цілого|загального',
      'whole|entire|full|all|total',
    ]),
  ],
  [
    'term',
    anyOf([
      'період|періоду|періоді|строк|строку|термін|терміну|часу',
      'period|duration|term|lifetime|life|validity|timeframe|span',
    ]),
  ],
  [
    'action',
    anyOf([
      'дії|реалізації|виконання|впровадження|запровадження|імплементації|чинності|існування',
      'implementation|execution|action|validity',
    ]),
  ],
  [
    'plan',
    anyOf([
      'план|плану|плані|плана|плані|планом дій|заходів|роботи?',
      'програми|програмою|програмі|стратегії|концепції|проєкту|проекту',
      'дорожньої карти',
      'дорожній карті',
      'заходів|завдань',
      'action - ? plan',
      "plan ' s",
      "plan|plan's|programme|program|strategy|roadmap|project",
    ]),
  ],
  ['glue', anyOf(['цього|даного|відповідного|вказаного|міської|міського|його|її', 'of|this', '- plan'])],
];
/** «Протягом дії воєнного стану» is something else's time; after these words the phrase goes on. */
const JOINTS = new Set(['на', 'у', 'в', 'з', 'із', 'до', 'по', 'та', 'і', 'from', 'in', 'and', 'of']);
const END = anyOf(['до|по', 'by|until|till', 'не пізніше', 'no|not later than']);
const END_WORD = anyOf(['завершення|закінчення|кінця|кінець|припинення', 'end|completion|close of?']);

/** Reads that the whole plan is meant: «впродовж терміну дії Плану», «весь період», 'for the duration of the plan'. */
export function readPlan(tokens: Tokens, at: number): Found {
  const strong = STRONG(tokens, at);
  const start = strong ?? WEAK(tokens, at) ?? at;
  const { roles, next } = readRoles(tokens, start);
  const has = (role: Role): boolean => roles.includes(role);
  const timed = has('term') && (has('plan') || has('whole'));
  const carried = strong !== null && (has('plan') || has('action') || (has('term') && !has('glue')));
  const wholePlan = has('whole') && has('plan');
  if (!has('plan') && tokens[next]?.kind === 'word' && !JOINTS.has(tokens[next].text)) return null;
  return timed || carried || wholePlan ? { meaning: { kind: 'plan' }, next } : null;
}

/** Reads the plan's end as a day: «до кінця дії плану», 'by the end of the plan'. */
export function readPlanEnd(tokens: Tokens, at: number): Found {
  const by = END(tokens, at);
  if (by === null) return null;
  const edge = readEdgeWord(tokens, by);
  const start = edge?.part === 'end' ? edge.next : END_WORD(tokens, by);
  if (start === null) return null;
  const { roles, next } = readRoles(tokens, start);
  const named = roles.includes('plan') || roles.includes('term');
  return named ? { meaning: { kind: 'plan-end' }, next, problems: ['plan_end'] } : null;
}

function readRoles(tokens: Tokens, at: number): { roles: Role[]; next: number } {
  const roles: Role[] = [];
  let next = at;
  for (;;) {
    const found = roleAt(tokens, next);
    if (!found) return { roles, next };
    roles.push(found.role);
    next = found.next;
  }
}

function roleAt(tokens: Tokens, at: number): { role: Role; next: number } | null {
  for (const [role, words] of ROLES) {
    const next = words(tokens, at);
    if (next !== null) return { role, next };
  }
  return null;
}
