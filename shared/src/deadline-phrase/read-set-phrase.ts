import type { Found } from './atom.js';
import { readLength } from './length.js';
import { readNumeral } from './numeral.js';
import { anyOf, pattern } from './pattern.js';
import { readUnit } from './read-unit.js';
import { readJoint } from './joint.js';
import type { Tokens } from './token.js';

const ONGOING = anyOf([
  'постійно - ? діюч*|діє',
  'постійно|постійний|постійна|постійне|постійні|пост',
  'на|у|в постійн* основ*|режим*',
  'на системн*|регулярн*|безперервн*|безстроков* основ*',
  'систематично|регулярно|безперервно|неперервно|безперебійно|безстроково|перманентно|безупинно',
  'весь|увесь час',
  'протягом|впродовж|упродовж усього|всього часу',
  'on an|a? ongoing|permanent|continuous|continual|constant|regular|systematic basis',
  'on - going',
  'ongoing|continuously|continuous|permanently|permanent|constantly|continually|regularly|systematically|indefinitely|always',
  'at all times',
  'all time',
  'постійн .',
]);

/** Known phrases that name no time; they give way to any other reading beside them. */
const CONDITIONAL = anyOf([
  'за|при потреби|потребою|потребі|необхідності|необхідністю',
  'по|в|у мірі|міру потреби|необхідності|надходження|виникнення|можливості',
  'у|в разі|випадку потреби|необхідності|виникнення|надходження|наявності?',
  'за умови|умов наявності?',
  'за запитом|зверненням|вимогою|рішенням|дорученням|можливості|графіком|планом|наявності|згодою',
  'за окремим|затвердженим графіком|планом|розкладом|дорученням|рішенням',
  'згідно|відповідно з|із|зі|до? окремим|окремого|затвердженим? графіком|графіку|планом|плану|розкладом|розкладу',
  'н / д|а|в',
  'n / a',
  'немає|нема|відсутній|відсутня|відсутні',
  'за результатами|підсумками',
  'не визначено|встановлено|зазначено|вказано|передбачено',
  'протягом|впродовж|упродовж реагування',
  'as|when|if|where and? when? needed|required|necessary|appropriate|applicable|possible',
  'on|upon demand|request',
  'in case of need|necessity',
  'tbd|tbc|n|none|unknown',
  'to be determined|confirmed|defined|agreed',
  'not applicable',
  'not specified|defined|determined|set',
  'поетапно|періодично|оперативно|негайно|невідкладно',
  'час від часу',
  'periodically|immediately|asap',
  'in stages|phases',
  'from time to time',
  'as soon as possible',
]);
const FOR = pattern('за|for');
const NEXT_YEAR = anyOf([
  'наступного|минулого|попереднього|іншого року|р',
  'наступному|минулому року|році',
  'next|following|previous year|quarter|month',
  'last year',
]);
const AFTERWARDS = anyOf(['після', 'after']);
const BEFORE_EVENT = anyOf(['до', 'before']);

/** «Постійно», «на постійній основі», 'on an ongoing basis'. */
export function readOngoing(tokens: Tokens, at: number): Found {
  const next = ONGOING(tokens, at);
  return next === null ? null : { meaning: { kind: 'ongoing' }, next };
}

/** «За потреби», 'as needed', «за 9 місяців» (a period to report on), «за 10 днів до …» (before an event). */
export function readNoSchedule(tokens: Tokens, at: number): Found {
  const conditional = CONDITIONAL(tokens, at);
  if (conditional !== null)
    return { meaning: { kind: 'no-schedule', code: 'conditional', rules: false }, next: conditional };
  const relative = NEXT_YEAR(tokens, at);
  if (relative !== null)
    return { meaning: { kind: 'no-schedule', code: 'relative', rules: true }, next: relative };
  const reported = FOR(tokens, at);
  const length = reported === null ? null : readLength(tokens, reported);
  if (reported === null || !length || readUnit(tokens, reported)) return null;
  if (length.count === 1 && length.unit === 'year') return null;
  if (AFTERWARDS(tokens, length.next) !== null) return null;
  const before = BEFORE_EVENT(tokens, length.next) !== null;
  const code = before ? 'relative' : 'reporting_period';
  return { meaning: { kind: 'no-schedule', code, rules: true }, next: length.next };
}

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
  let next = noun ?? numeral.next;
  for (let end = DAY_TAIL(tokens, next); end !== null; end = DAY_TAIL(tokens, next)) next = end;
  if (tokens[next - 1]?.text === ',') next -= 1;
  return { meaning: { kind: 'day-in-unit' }, next };
}
