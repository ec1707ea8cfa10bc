import { normalize } from '../text/index.js';
import type { Field } from './plan-draft.js';

/** Words that may stand before the noun of a header: «Основні заходи», «Назва завдання», «Key actions». */
const BEFORE =
  "^(?:(?:назв|найменуван|зміст|перелік|формулюван|стратегічн|операційн|оперативн|основн|пріоритетн|ключов|конкретн|запланован|планов|необхідн)[а-яіїєґ']*\\s+|(?:the|key|main|charter|strategic|planned|proposed|specific|required|name of|title of|list of)\\s+)*";
const own = (nouns: string): RegExp => new RegExp(BEFORE + `(?:${nouns})`);

/**
 * The names that councils give to the columns of their plans, most telling first: «Очікуваний результат заходу» is an
 * indicator although it says «захід», «Строк виконання завдання» a deadline although it says «завдання». Synonyms from
 * the five plans and from national ones; English names stand at the end of each pattern.
 */
const NAMES: readonly (readonly [Field, RegExp])[] = [
  [
    'number',
    /^№|^(?:(?:порядковий )?номер|код|шифр|індекс|пункт|[пзn]\s*[/.]\s*п\.?|n\s*[зп]\s*[/.]\s*п\.?|n|no|nr|#|s\/n|id|item(?: (?:no|number))?|ref(?:erence)?(?: (?:no|number))?|code|number)\.?(?: (?:заход|завдан|пункт|план)\S*)?$|^(?:task|action|activity|measure|serial|row) (?:no\.?|nr\.?|number|code|id|ref\.?|#)$/,
  ],
  [
    'funding',
    /фінансув|вартіст|кошторис|бюджет|ресурс|витрат|^кошти|потреб\S* в(?: бюджетних)? кошт|(?:обсяг|сума|тис|джерел)\S*\s.*(?:кошт|грн)|\b(?:fund|budget|cost|resourc|financ)/,
  ],
  [
    'executor',
    /викона(?:вець|вц)|співвикон|відповідальн|розпорядник|замовник|партнер|^хто(?:\s|$)|залучен\S* (?:сторон|орган)|суб'єкт\S* (?:викон|реаліз)|^(?:структурн\S* )?підрозділ|^установ|^власник|\b(?:responsib|executor|implement(?:er|ing (?!period|time|schedule))|owner|lead|leading|accountable|partner|who|in charge|agency|agencies|stakeholder|assigned|assignee|supporting (?:bod|unit|depart)|departments?$|officer)/,
  ],
  [
    'kpi',
    /показник|індикатор|\bkpi|критері|(?:очікуван|результат)\S*|(?:вихідн|кінцев)\S* продукт|^продукт|цільов\S* значен|^(?:чим|як) (?:вимірю|дізна|підтвердж|перевір)|\b(?:indicator|metric|result|outcome|output|deliverable|verification|(?:measure|evidence)s? of)|success|^targets?(?: values?)?$|^how (?:we|will we|to) (?:will )?(?:know|measure)|^what (?:we will (?:see|have|get)|will change|changes|success)|^що (?:отрима|змін|матимем|побачим)|^чим заверш/,
  ],
  [
    'deadline',
    /строк|термін(?!ов)|дедлайн|^(?:дата|час|період|графік|коли|тривалість|квартал|рік|початок|заверш\S*|закінчен\S*)(?:\s|$)|\b(?:deadline|timeline|time[- ]?frame|timing|due|when|date|period|schedule|completion|duration|quarter)\b|^(?:start|end|finish|begin(?:ning)?|year|terms?|time)\b/,
  ],
  [
    'priority',
    /^(?:(?:рівень|ступінь) )?пріоритет(?:ність|ності|у)?$|важлив[іо]ст|терміновіст|^(?:level of )?priority(?: (?:level|rating))?$|^urgency$/,
  ],
  [
    'baseline',
    /^стан(?:\s|$)|поточн|наявн\S* стан|вихідн\S* (?:стан|рівен)|існуюч|базов|проблем|^виклики|\b(?:current|baseline|situation|as[- ]is|status|where we are)\b/,
  ],
  [
    'task',
    /^(?:назва|зміст|найменування|перелік|формулювання|name|title) (?:заход|завдан|ді[йї]|робіт|of (?:the )?(?:task|action|measure|activity))/,
  ],
  [
    'section',
    own(
      "напрям|розділ|ціл(?:ь|і|ей)(?![а-яіїєґ'])|мета(?:\\s|$)|принцип|блок(?:\\s|$)|сфера|категорія|група(?:\\s|$)|тема(?:\\s|$)|складова|компонент|етап|пріоритет|(?:section|area|principle|goal|objective|pillar|theme|direction|chapter|category|component|focus|strand|priority|workstream)(?:s|ies)?\\b",
    ),
  ],
  [
    'description',
    /опис|детал[іь]|пояснен|характеристик|обґрунтуван|^зміст(?:\s|$)|сутніст|механізм|шлях\S* (?:реаліз|викон)|спос[іо]б|\b(?:descri|detail|explanation|how|steps|content|summary)/,
  ],
  [
    'task',
    own(
      'завдан|зах[оі]д|ді[яїй](?:\\s|$)|діяльність|ініціатив|про[єе]кт(?:и|у|ів)?(?:\\s|$)|назва(?:\\s|$)|найменування|робот[аи]|вид\\S* робіт|крок|що (?:з)?роб|що (?:буде|треба|потрібно)|(?:task|action|activit|measure|commitment|initiative|milestone|step|projects?\\b|to do\\b)|(?:what|name|title)(?:\\s|$)',
    ),
  ],
];

const LONGEST_HEADER = 120;
/** A header names its thing at once; a word further on belongs to a sentence. */
const FAR = 30;
/** «Розробити план заходів» is a task and not the name of a column. */
const SENTENCE =
  /^\p{L}+(?:ти|тися|тись)\s|^\p{L}+(?:ння|ття|ація|ізація)\s.{40}|[.;]$|\s(?:створен|проведен|затверджен|розроблен)\S*\s/u;

/** Names of columns that are no field of a task, whatever stands in them. */
const OTHERS =
  /^(?:приміт|комент|зауваж|відмітк|стан виконання$|ризик|контрол|моніторинг|підстав|нормативн|документ|посилан|додатков|місце|цільов\S* (?:груп|аудитор)|аудитор|одиниц|од\. ?вим|notes?\b|comment|remark|risk|control|monitoring|legal|link|location|place|target (?:group|audience)|audience|unit(?:s)? of|assumption)/;

/**
 * Whether a header names something that a plan has no field for: «Примітки», «Ризики», 'Comments'. Such a column is
 * kept as it is and not judged by what stands in it.
 *
 * @example isOtherName('Примітка') // true
 */
export function isOtherName(header: string): boolean {
  return OTHERS.test(normalize(header));
}

/**
 * What a column with this header holds, or null when the words are not known (the column is then judged by what
 * stands in it). Quarters and years are told apart in `time-column`.
 *
 * @example fieldOf('Розпорядники публічної інформації, відповідальні за реалізацію') // 'executor'
 */
export function fieldOf(header: string): Field | null {
  const plain = normalize(header)
    .replace(/(?<=\p{Ll}{2})-\s+(?=\p{Ll}{2})/gu, '')
    .replace(/^[\s"*:]+|[\s"*:]+$/g, '')
    .replace(/^(.{1,30})\.$/, '$1');
  if (plain === '' || plain.length > LONGEST_HEADER || SENTENCE.test(plain) || OTHERS.test(plain))
    return null;
  return NAMES.find(([, pattern]) => (pattern.exec(plain)?.index ?? FAR) < FAR)?.[0] ?? null;
}

/**
 * Whether a header names executors and deadlines at once: such a column holds both.
 *
 * @example namesWhoAndWhen('Виконавці та строки') // true
 */
export function namesWhoAndWhen(header: string): boolean {
  const lowest = header.split(' / ').at(-1) ?? '';
  if (!/[,;/]|\s(?:та|і|й|and)\s/u.test(lowest)) return false;
  const named = lowest.split(/[,;/]|\s(?:та|і|й|and)\s/u).map(fieldOf);
  return named.includes('executor') && named.includes('deadline');
}
