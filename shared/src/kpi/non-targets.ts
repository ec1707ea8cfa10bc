import { yearOf, type Period } from '../calendar/index.js';
import { letterPattern } from '../text/index.js';
import { NUMBER } from './number-words.js';

/** Stands where a number was that is not a target: neither a letter, nor a digit, nor a space. */
const MASK = '¤';
const NEAR_PLAN_YEARS = 5;

const EDGE = String.raw`(?<![\p{L}\p{N}])`;
const MONTH = String.raw`(?:січ(?:ня|ень)|лют(?:ого|ий)|берез(?:ня|ень)|квіт(?:ня|ень)|трав(?:ня|ень)|черв(?:ня|ень)|лип(?:ня|ень)|серп(?:ня|ень)|верес(?:ня|ень)|жовт(?:ня|ень)|листопада?|груд(?:ня|ень)|january|february|march|april|may|june|july|august|september|october|november|december)`;
const YEAR = String.raw`(?:19|20)\d\d`;
const TIME = String.raw`(?:дн|день|діб|доб|тижн|місяц|роки|рок|рік|годин|хвилин|секунд|квартал|days?|weeks?|months?|years?|hours?|minutes?|quarters?)`;
const LABEL = [
  'статт[іяею]ю?|ст\\.|пункт[иу]?(?:ом|ів)?|п\\.|пп\\.|підпункт\\S*|частин[аиіу]|ч\\.|розділ[уиі]?|додат(?:ок|ку|ки)|дод\\.|абзац\\S*|етап[иу]?|принцип[уи]?',
  'версі[їяю]|рівень|рівн[яі]|клас[у]?|форм[аи]|гост|дсту|дбн|сторінк\\S|с\\.|рядок|рядк\\S|таблиц\\S|рис\\.|графа|колонк\\S|глав[аи]|том[у]?|лот[у]?|фаз[аи]|крок[у]?|стаді[їя]',
  'школ[аи]|ліце[йю]|гімназі[яї]|зош|днз|здо|кабінет[у]?|каб\\.|кімнат\\S|буд\\.|будин\\S+|кв\\.|індекс|код[у]?|едрпоу|ціль|цілі|завдання|захід|заходу|маршрут\\S*|топ|тел\\.?',
  'article|section|paragraph|annex|chapter|phase|stage|step|version|level|principle|goal|objective|item|clause|part|table|figure|page|room|form|tier|top|iso|wcag|ipv|covid|route|version',
].join('|');

/** Changes every span of a text in which its rule is found. */
type Rule = (text: string, change: (span: string) => string) => string;

/** Whatever a number may be written with. */
const ANY_NUMBER = String.raw`[\p{L}\d.,']+`;

/**
 * A rule with numbers in it. All numerals in words make a pattern that takes long to make up, so it is made up when a text
 * has something at the places of the numbers.
 */
function aboutNumber(source: string): Rule {
  const loose = letterPattern(source.replaceAll(NUMBER, ANY_NUMBER), 'u');
  let exact: RegExp | null = null;
  return (text, change) => {
    if (!loose.test(text)) return text;
    exact ??= letterPattern(source, 'gu');
    return text.replace(exact, change);
  };
}

/** What never is a target, in the order of trying; each takes the whole span out. */
const NEVER: (RegExp | Rule)[] = [
  // Addresses in the net, telephone numbers, times of day, codes
  /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/g,
  /\+\d[\d ()-]{8,18}\d|\(0\d{2,4}\)[\d -]{5,12}\d|(?<!\d)\d{2,3}-\d{2}-\d{2}(?:-\d{2})?(?!\d)|(?<![\d.,])\d{8,}(?![.,]?\d)/g,
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g,
  // Dates
  /(?<!\d)\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?:\s?р(?:оку|\.))?(?!\d)|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)|(?<!\d)\d{1,2}\/\d{1,2}\/\d{4}/g,
  letterPattern(
    String.raw`(?<![\d.,])\d{1,2}(?:-?(?:го|ого|те|st|nd|rd|th))?(?: of)? ${MONTH}(?![\p{L}])(?:,? ${YEAR})?`,
    'gu',
  ),
  letterPattern(String.raw`${EDGE}${MONTH} (?:\d{1,2}(?:st|nd|rd|th)?, )?${YEAR}`, 'gu'),
  letterPattern(
    String.raw`(?<=(?<!\p{L})(?:до|з|від|по|станом на) )\d{1,2}\.(?:0[1-9]|1[0-2])(?![\d%]| ?%| млн| тис)`,
    'gu',
  ),
  // Versions
  /(?<![\d.,])\d+\.0(?![\d.]| ?%)/g,
  // Numbers of acts and of things: № 835, N 835, No. 8-30/7, «№ 10, 12 та 15»
  letterPattern(
    String.raw`№\s?\d[\p{L}\d/.-]*(?:(?:,| та| і) ?(?:№ ?)?\d+(?:[/-][\p{L}\d]+)*(?=[,.)]|$| від))*`,
    'gu',
  ),
  letterPattern(String.raw`(?<![\p{L}\d])(?:n|no\.?|nr\.?|#)\s?\d[\p{L}\d/.-]*`, 'gu'),
  letterPattern(
    String.raw`(?<!\p{L})(?:постанов|наказ|розпоряджен|рішенн|закон|указ|протокол)\p{L}* (?:кму |кабінету міністрів (?:україни )?)?\d+(?:[/-][\p{L}\d]+)*`,
    'gu',
  ),
  // Quarters and half-years
  letterPattern(
    String.raw`(?<![\d.,])\d(?:\s?-\s?\d)?(?:-?(?:й|го|му|ий|ого))?\s?(?:кварт[\p{L}]*|кв\.|півріч[\p{L}]*|half(?:-| of)year)`,
    'gu',
  ),
  // Years, alone or in a range, near a word for year or after a preposition
  letterPattern(
    String.raw`(?<![\d.,-])${YEAR}(?:\s?[-/]\s?${YEAR}|[-/]\d\d)(?!\d)(?:\s?(?:рр?\.?|рок[\p{L}]+|рік))?`,
    'gu',
  ),
  letterPattern(
    String.raw`(?<![\d.,])${YEAR}\s?(?:та|і|,|and)\s?${YEAR}\s?(?:рр?\.?(?![\p{L}])|рок[\p{L}]+)`,
    'gu',
  ),
  letterPattern(
    String.raw`(?<![\d.,])${YEAR}(?:-?(?:го|му|й))?\s?(?:рр?\.|р(?![\p{L}])|рік|рок[\p{L}]+)`,
    'gu',
  ),
  // A number that names an article, a stage, a school; not a level in per cent
  letterPattern(
    String.raw`${EDGE}(?:${LABEL}) (?:№ ?)?\d+(?:[.,]\d+)*(?:-\S+)?(?!\d|\s?%|\s?відсот|\s?percent| (?:тис|млн))`,
    'gu',
  ),
  // «30-хвилинний», «128-р», «5G», «COVID-19», «B2B», «24/7»; «100-відсотковий» is a share
  letterPattern(String.raw`(?<![\p{L}\d])\d+(?:[.,]\d+)?-(?!відсотк)\p{L}+`, 'gu'),
  letterPattern(
    String.raw`(?<![\p{L}\d])\p{L}+-?\d[\p{L}\d.-]*|(?<![\p{L}\d.,])\d+(?!(?:тис|млн|млрд|грн|год|шт|км|м|мб|гб|к|k)(?!\p{L}))\p{L}+`,
    'gu',
  ),
  /(?<![\d.,])\d+(?:[-/]\d+)?\/\d+/g,
  /(?<![\d.])\d+\.\d+\.\d+(?:\.\d+)*/g,
  // How long or when, not how much: «протягом 3 років», «за 5 днів до», «до 10 числа»
  aboutNumber(
    String.raw`${EDGE}(?<!(?:ніж|як|більше|менше|than) )(?:протягом|впродовж|упродовж|не пізніше(?: ніж| як)?(?: за| через)?|не пізніш ніж(?: за)?|(?:no|not) later than|через|(?:терміном|строком)(?: на| до)?|(?:на|у|в) (?:строк|термін)(?: до| не більше(?: ніж)?)?|за|кожн(?:і|их)|within|during|every|after|in the (?:next|last)|for|over|before|in|last|next|each) (?:перш\S+ |останн\S+ |наступн\S+ |попередн\S+ |the |first |last |next )?${NUMBER}(?:\s?-\s?${NUMBER})? ?(?:\([^()]*\) ?)?(?:календарн\S+ |робоч\S+ |банківськ\S+ |повн\S+ |calendar |working |business |consecutive )?${TIME}[\p{L}]*`,
  ),
  aboutNumber(String.raw`${EDGE}(?:останн|наступн|попередн|перш)[\p{L}]+ ${NUMBER} ${TIME}[\p{L}]*`),
  aboutNumber(String.raw`${EDGE}(?:до |з |після )?${NUMBER}(?:-го)? (?:числа|числі)`),
  // Who is counted, not how many: «віком від 14 до 35 років», «на 1000 мешканців», «з 5 балів»
  aboutNumber(
    String.raw`${EDGE}(?:віком|вік|старш[\p{L}]+|молодш[\p{L}]+|aged?)(?: від| до| за| понад| over| under)? ${NUMBER}(?: до | ?- ?| to )?(?:${NUMBER})?(?: рок[\p{L}]+| years)?`,
  ),
  aboutNumber(
    String.raw`${EDGE}(?:на|per) (?:кожн[\p{L}]+ )?${NUMBER}(?: тис\.?| тисяч)? (?:мешкан|жител|населен|осіб населення|residents|inhabitants|people)[\p{L}]*`,
  ),
  aboutNumber(
    String.raw`${EDGE}(?:з|із|зі|out of) ${NUMBER} (?:можлив[\p{L}]+ |максимальн[\p{L}]+ )?(?:бал[\p{L}]*|points?)`,
  ),
  aboutNumber(String.raw`шкал[\p{L}]+ (?:від ${NUMBER} до ${NUMBER}|з ${NUMBER} бал[\p{L}]+)`),
  // What the figure was before: «порівняно з 12», "up from 12"
  aboutNumber(
    String.raw`${EDGE}(?:порівняно (?:з|із)|[ув] порівнянні (?:з|із)|проти|базов[\p{L}]+ (?:значення|показник|рівень)[\p{L}]*(?: -|:)?|було(?: -|:)?|база(?: -|:)|compared (?:to|with)|versus|vs\.?|(?:up|down) from|baseline(?: of| is|:)?) ${NUMBER}(?: ?%| тис\.?| млн)?`,
  ),
  // Turns of speech with one
  letterPattern(
    String.raw`(?<![\p{L}])(?:принцип[\p{L}]* )?(?:"?єдиного|одного|одне) вікн[\p{L}]+|(?<![\p{L}])(?:один одн|одне одн|одна одн)[\p{L}]+|(?<![\p{L}])(?:одним|в один|один) (?:клік|словом)[\p{L}]*|(?<![\p{L}])з одного боку|one[- ]stop|one another|(?<![\p{L}])one of(?= )|day one`,
    'gu',
  ),
];

/** «3 з 5 наборів», «усі 25 наборів»: of how many. They go without a trace, so that the noun stands after its word. */
const OF_HOW_MANY = [
  aboutNumber(String.raw`(?<=${NUMBER} )(?:з|із|зі|out of|of) ${NUMBER}(?! ?%)(?= \p{L})`),
  aboutNumber(
    String.raw`(?<=${EDGE}(?:[ву]сі|[ву]сіх|[ву]сім|[ву]сіма|all|all of the|all the) )${NUMBER}(?= \p{L})`,
  ),
];

const BASELINE =
  /^(?:було|був|була|були|база|базов|станом|на початок|[ув] порівнянні|порівняно|проти|факт|попередн|раніше|наразі|нині|зараз|поточн|на сьогодні|(?:[ув]|за) ¤|¤|baseline|was|were|currently|as of|previous|vs|versus|up from|down from|compared|in ¤)/;

/**
 * Blanks out the numbers that never are targets: numbers and dates of acts, years, quarters, articles, versions,
 * telephone numbers, durations («протягом 5 днів»), baselines («(було 12)»). Takes and gives the aligned form; the
 * length stays.
 *
 * @param period the plan's period: a bare number near its years is a year
 */
export function maskNonTargets(plain: string, period: Period | null): string {
  let text = plain;
  for (const rule of NEVER) text = rule instanceof RegExp ? text.replace(rule, blank) : rule(text, blank);
  for (const rule of OF_HOW_MANY) text = rule(text, (span) => ' '.repeat(span.length));
  text = text.replace(/(?<![\d.,¤])(?:19|20)\d\d(?![\d.,]\d|\d)/g, (digits: string, at: number) =>
    isYear(digits, at, text, period) ? blank(digits) : digits,
  );
  return text.replace(/\([^()]*\)/g, (bracket) =>
    BASELINE.test(bracket.slice(1).trim()) ? blank(bracket) : bracket,
  );
}

/** A span without its letters and digits; spaces and punctuation stay, so that words around it do not run together. */
function blank(span: string): string {
  return span.replace(/[\p{L}\p{N}%]/gu, MASK);
}

/**
 * Blanks out names of documents and projects in quotes. A statement that is a quotation as a whole is left.
 *
 * @param inside the nesting of the printed text, of the same length
 */
export function maskQuoted(plain: string, inside: Uint8Array): string {
  let out = '';
  for (let at = 0; at < plain.length; at++) {
    const char = plain[at] ?? '';
    out += ((inside[at] ?? 0) & 1) === 1 ? blank(char) : char;
  }
  return /[\p{L}\p{N}]/u.test(out) ? out : plain;
}

/** A bare 2024 is a year unless it counts something; close to the plan's own years it counts nothing. */
function isYear(digits: string, at: number, text: string, period: Period | null): boolean {
  const after = text.slice(at + digits.length);
  if (/^\s?(?:%|відсот|грн|тис|млн)/.test(after)) return false;
  if (!/^ \p{L}{3,}/u.test(after)) return true;
  if (
    /(?<![\p{L}])(?:не менше|не менш|щонайменше|мінімум|понад|більше|at least|over|more than)(?: ніж| як)? $/u.test(
      text.slice(0, at),
    )
  )
    return false;
  if (/(?<![\p{L}])(?:у|в|на|з|до|станом на|in|by|from|since|until|of) $/u.test(text.slice(0, at)))
    return true;
  return (
    period !== null &&
    Number(digits) >= yearOf(period.from) - NEAR_PLAN_YEARS &&
    Number(digits) <= yearOf(period.to) + NEAR_PLAN_YEARS
  );
}
