import type { Found } from './atom.js';
import { anyOf } from './pattern.js';
import type { Tokens } from './token.js';

const ONGOING = anyOf([
  'постійно - ? діюч*|діє',
  'постійно|постійний|постійна|постійне|постійні|пост',
  'на|у|в постійн* основ*|режим*',
  'на системн*|регулярн*|безперервн*|безстроков* основ*',
  'систематично|регулярно|безперервно|неперервно|безперебійно|безстроково|перманентно|безупинно',
  'весь|увесь час',
  'цілорічно|цілодобово',
  'протягом|впродовж|упродовж усього|всього часу',
  'on an|a? ongoing|permanent|continuous|continual|constant|regular|systematic basis',
  'on - going',
  'ongoing|continuously|continuous|permanently|permanent|constantly|continually|regularly|systematically|indefinitely|always',
  'at all times',
  'all time',
  'постійн .',
]);

/** «Постійно», «на постійній основі», 'on an ongoing basis'. */
export function readOngoing(tokens: Tokens, at: number): Found {
  const next = ONGOING(tokens, at);
  return next === null ? null : { meaning: { kind: 'ongoing' }, next };
}
