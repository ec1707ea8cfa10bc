import { normalize } from '../text/index.js';
import type { Field } from './plan-draft.js';

/** Words that may stand before the noun of a header: «Основні заходи», «Назва завдання», «Key actions». */
const BEFORE =
  "^(?:(?:назв|найменуван|зміст|перелік|формулюван|стратегічн|операційн|оперативн|основн|пріоритетн|ключов|конкретн|запланован|планов|необхідн)[а-яіїєґ']*\\s+|(?:the|key|main|strategic|planned|proposed|specific|name of|description of)\\s+)*";
const own = (nouns: string): RegExp => new RegExp(BEFORE + `(?:${nouns})`);

/**
 * The names that councils give to the columns of their plans, most telling first: «Очікуваний результат заходу» is an
 * indicator although it says «захід», «Строк виконання завдання» a deadline although it says «завдання». Synonyms from
 * the five plans and from national ones; English names stand at the end of each pattern.
 */
const NAMES: readonly (readonly [Field, RegExp])[] = [
  [
    'number',
    /^№|^(?:номер|код|шифр|індекс|[пз]\s*[/.]\s*п\.?|n|no|nr|#|item|ref|code|number)\.?(?: (?:заход|завдан|пункт)\S*)?$/,
  ],
  [
    'funding',
    /фінансув|вартіст|кошторис|бюджет|ресурс|витрат|(?:обсяг|сума|тис)\S*\s.*(?:кошт|грн)|\b(?:fund|budget|cost|resourc|financ)/,
  ],
  [
    'executor',
    /викона(?:вець|вц)|співвикон|відповідальн|розпорядник|замовник|партнер|^хто(?:\s|$)|залучен\S* (?:сторон|орган)|\b(?:responsib|executor|implement(?:er|ing)|owner|lead|leading|accountable|partner|who|in charge|agency|agencies|stakeholder)/,
  ],
  [
    'kpi',
    /показник|індикатор|\bkpi|критері|(?:очікуван|результат)\S*|вихідн\S* продукт|цільов\S* значен|\b(?:indicator|metric|result|outcome|output|deliverable|verification|(?:measure|evidence)s? of)|success/,
  ],
  [
    'deadline',
    /строк|термін|дедлайн|^(?:дата|час|період|графік|коли|початок|заверш\S*|закінчен\S*)(?:\s|$)|\b(?:deadline|timeline|time ?frame|timing|due|when|date|period|schedule|completion)\b|^(?:start|end|finish)\b/,
  ],
  [
    'priority',
    /^(?:рівень |ступінь )?пріоритет(?:ність|ності|у)?$|важливіст|терміновіст|^(?:level of )?priority(?: level)?$|^urgency$/,
  ],
  [
    'baseline',
    /^стан(?:\s|$)|поточн|наявн\S* стан|вихідн\S* (?:стан|рівен)|існуюч|базов|проблем|\b(?:current|baseline|situation|as[- ]is|status)\b/,
  ],
  [
    'task',
    /^(?:назва|зміст|найменування|перелік|формулювання|name|title) (?:заход|завдан|ді[йї]|робіт|of (?:the )?(?:task|action|measure|activity))/,
  ],
  [
    'section',
    own(
      'напрям|розділ|ціл[ьіе]|мета(?:\\s|$)|принцип|блок(?:\\s|$)|сфера|категорія|група(?:\\s|$)|тема(?:\\s|$)|складова|компонент|етап|пріоритет|(?:section|area|principle|goal|objective|pillar|theme|direction|chapter|category|component|focus|strand|priority)(?:s|ies)?\\b',
    ),
  ],
  [
    'description',
    /опис|деталіз|пояснен|характеристик|обґрунтуван|^зміст(?:\s|$)|сутніст|механізм|шлях\S* (?:реаліз|викон)|спос[іо]б|\b(?:descri|detail|explanation|how|steps|content)/,
  ],
  [
    'task',
    own(
      'завдан|зах[оі]д|ді[яїй](?:\\s|$)|діяльність|назва(?:\\s|$)|найменування|робот[аи]|вид\\S* робіт|крок|що (?:з)?роб|(?:task|action|activit|measure|commitment|initiative|milestone|step)|(?:what|name|title)(?:\\s|$)',
    ),
  ],
];

const LONGEST_HEADER = 120;
/** A header names its thing at once; a word further on belongs to a sentence. */
const FAR = 30;
/** «Розробити план заходів» is a task and not the name of a column. */
const SENTENCE =
  /^\p{L}+(?:ти|тися|тись)(?:\s|$)|^\p{L}+(?:ння|ття|ація|ізація)\s.{40}|[.;]$|\s(?:створен|проведен|затверджен|розроблен)\S*\s/u;

/**
 * What a column with this header holds, or null when the words are not known (the column is then judged by what
 * stands in it). Quarters and years are told apart in `time-column`.
 *
 * @example fieldOf('Розпорядники публічної інформації, відповідальні за реалізацію') // 'executor'
 */
export function fieldOf(header: string): Field | null {
  const plain = normalize(header)
    .replace(/^[\s"*:]+|[\s"*:]+$/g, '')
    .replace(/^(.{1,30})\.$/, '$1');
  if (plain === '' || plain.length > LONGEST_HEADER || SENTENCE.test(plain)) return null;
  return NAMES.find(([, pattern]) => (pattern.exec(plain)?.index ?? FAR) < FAR)?.[0] ?? null;
}
