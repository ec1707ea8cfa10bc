import type { Found } from './atom.js';
import type { IssueCode } from './issue.js';
import { readLength } from './length.js';
import { anyOf, pattern } from './pattern.js';
import { readUnit, readYearAlone } from './read-unit.js';
import type { Tokens } from './token.js';

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
const NEXT_YEAR = anyOf([
  'наступного|минулого|попереднього|іншого року|р',
  'наступному|минулому року|році',
  'next|following|previous year|quarter|month',
  'last year',
]);
const REPORTING = pattern('за');
const FOR = pattern('за|for');
const AFTERWARDS = anyOf(['після', 'after']);
const BEFORE_EVENT = anyOf(['до', 'before']);
const BARE_UNIT = pattern('рік|півріччя|квартал|місяць|період');

/**
 * Reads a known phrase that gives no schedule: «за потреби», 'as needed', «за 9 місяців» and «за 2024 рік» (what a report
 * is about, not when it is due), «за 10 днів до …» (before an event), «наступного року».
 */
export function readNoSchedule(tokens: Tokens, at: number): Found {
  const conditional = CONDITIONAL(tokens, at);
  if (conditional !== null) return refused('conditional', conditional, false);
  const relative = NEXT_YEAR(tokens, at);
  if (relative !== null) return refused('relative', relative, true);
  return readReportedLength(tokens, at) ?? readReportedTime(tokens, at);
}

function readReportedLength(tokens: Tokens, at: number): Found {
  const start = FOR(tokens, at);
  const length = start === null ? null : readLength(tokens, start);
  if (start === null || !length || readUnit(tokens, start) || AFTERWARDS(tokens, length.next) !== null)
    return null;
  if (REPORTING(tokens, at) === null && length.count === 1) return null;
  const before = BEFORE_EVENT(tokens, length.next) !== null;
  return refused(before ? 'relative' : 'reporting_period', length.next, true);
}

function readReportedTime(tokens: Tokens, at: number): Found {
  const start = REPORTING(tokens, at);
  if (start === null) return null;
  const next = (readUnit(tokens, start) ?? readYearAlone(tokens, start))?.next ?? BARE_UNIT(tokens, start);
  return next === null ? null : refused('reporting_period', next, false);
}

function refused(code: IssueCode, next: number, rules: boolean): Found {
  return { meaning: { kind: 'no-schedule', code, rules }, next };
}
