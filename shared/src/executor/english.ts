import type { ExecutorKind } from './draft.js';

type Row = [kind: ExecutorKind, names: string];

const DICTIONARY: Row[] = [
  [
    'unit',
    'department division unit office section sector directorate centre center bureau secretariat inspectorate service registry archive chancellery press-service',
  ],
  [
    'body',
    'council committee commission agency ministry administration cabinet authority board court police prosecutor parliament group force taskforce',
  ],
  [
    'enterprise',
    'enterprise institution establishment utility corporation hospital library museum school lyceum gymnasium bank clinic',
  ],
  [
    'group',
    'departments divisions units offices sections sectors directorates centres centers services bodies enterprises institutions establishments utilities holders managers owners councils committees ministries agencies administrations authorities governments schools libraries hospitals museums communities providers custodians publishers',
  ],
  [
    'position-group',
    'head heads chief chiefs deputy deputies mayor mayors secretary secretaries officer officers official officials employee employees specialist specialists staff servants director directors adviser advisers advisor advisors councillor councillors coordinator coordinators persons person',
  ],
  [
    'external',
    'expert experts donor donors partner partners university universities academy institute foundation fund charity association union project projects programme program company companies business businesses activist activists volunteer volunteers resident residents citizen citizens journalist journalists media consultant consultants contractor contractors academia organisation organization organisations organizations startup startups developers researchers students public community society investors',
  ],
];

const KINDS = new Map(
  DICTIONARY.flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);

/** Before one of these the noun that heads an English name has been said: «Department | of …». */
const PREPOSITION = /\s(?:of|for|on|in|at|with|to|under|responsible|from|by)\s|["(«“]/;
const ENTERPRISE =
  /\b(?:municipal|communal|utility|state|public|state-owned)\s(?:\S+\s)?(?:enterprise|company|utility|institution|corporation)s?$/;
const OUTSIDE =
  /\b(?:non-governmental|civil society|international|public|charitable|donor|partner|volunteer|business|community|youth|media|professional|umbrella)\s(?:organi[sz]ation|association|foundation|union|sector|society)s?$|\bhigher education(?:al)? (?:institution|establishment)s?$|\bcivil society\b|\b(?:it|private) sector$|\bresource cent(?:re|er)s?$/;
const STATE_BODY =
  /^(?:state|national|central)\s.*\b(?:service|agency|bureau|inspectorate|office)\b|\boffice of the (?:president|prosecutor)|^national bank/;
/** Words that also end the name of a department («…, culture and media»): alone they do not begin a new executor. */
const WEAK = new Set([
  'media',
  'business',
  'public',
  'community',
  'communities',
  'services',
  'society',
  'staff',
  'companies',
]);

export type EnglishHead = { kind: ExecutorKind; bare: boolean; unit: boolean; weak: boolean };

/**
 * The head of an English name: the last known noun before its first preposition, quote or bracket. `unit` says that it names units in the plural, `bare` that
 * nothing but the noun is there, `weak` that the noun may as well belong to the name before.
 *
 * @example englishHead('it division of the city council')?.kind // 'unit'
 */
export function englishHead(plain: string): EnglishHead | null {
  const phrase = (plain.split(PREPOSITION)[0] ?? '').trim();
  const words = phrase.split(/[^a-z'-]+/).filter(Boolean);
  const [first, link, second] = words;
  // «institutions and organisations» are two nouns of one class; elsewhere the last noun is the head.
  const pair = words.length === 3 && link === 'and' && KINDS.has(first ?? '') && KINDS.has(second ?? '');
  const head = pair ? first : words.findLast((word) => KINDS.has(word));
  if (!head) return null;
  return {
    kind: kindOf(plain, phrase, head),
    bare: words.length === 1 || /^\S+ and \S+$/.test(phrase),
    unit: /^(?:department|division|unit|section|sector|office|service|directorate)s$/.test(head),
    weak: WEAK.has(head),
  };
}

function kindOf(plain: string, phrase: string, head: string): ExecutorKind {
  if (OUTSIDE.test(phrase)) return 'external';
  if (ENTERPRISE.test(phrase)) return phrase.endsWith('s') ? 'group' : 'enterprise';
  if (STATE_BODY.test(plain)) return 'body';
  if (/^(?:representatives?|members?)$/.test(head)) return 'position-group';
  return KINDS.get(head) ?? 'external';
}

/** Whether an English name is still open for a comma: «Department of Health, Education and Culture». */
export function isOpenList(plain: string): boolean {
  return /\s(?:of|for|on)\s/.test(plain);
}
