import { letterPattern } from '../text/index.js';
import { NUMBER } from './number-words.js';
import type { Target } from './target.js';

/** Where a statement says how often: a quarter for «щокварталу», null for a rhythm that a target cannot have. */
export type Periodicity = { from: number; to: number; per: Target['per'] };

const EDGE = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}'])`;

/** Stands where a rhythm was: «раз ◇◇ ◇◇◇◇◇◇◇». */
const RHYTHM = '◇';

/** How a period is called after «на», «кожен», "per", "every"; several months are the period that they make. */
const NAMES: [per: Target['per'], name: string][] = [
  [
    'half-year',
    String.raw`(?:півріччя|півроку|пів року|(?:6|шість|шести) місяців|half[- ]years?|half of the year|(?:6|six) months|semester)`,
  ],
  ['quarter', String.raw`(?:квартал[уі]?|(?:3|три|трьох) місяц(?:і|ів)|quarter|(?:3|three) months)`],
  [
    'year',
    String.raw`(?:календарн[\p{L}]+ |звітн[\p{L}]+ |навчальн[\p{L}]+ |calendar )?(?:рік|року|році|(?:12|дванадцять) місяців|year|annum|(?:12|twelve) months)`,
  ],
  ['month', String.raw`(?:місяц(?:ь|я|і)|month)`],
  [null, String.raw`(?:тиждень|тижня|день|дня|добу|week|day)`],
];

const ADVERBS: [per: Target['per'], shape: RegExp][] = [
  [
    'half-year',
    letterPattern(
      String.raw`(?<!\p{L})(?:щопівроку|щопівріч(?:чя|но)|піврічно|semi-?annually|bi-?annually|half-yearly)(?!\p{L})`,
      'gu',
    ),
  ],
  ['quarter', letterPattern(String.raw`(?<!\p{L})(?:щокварталу|щоквартально|quarterly)(?!\p{L})`, 'gu')],
  ['year', letterPattern(String.raw`(?<!\p{L})(?:щороку|щорічно|annually|yearly)(?!\p{L})`, 'gu')],
  ['month', letterPattern(String.raw`(?<!\p{L})(?:щомісяця|щомісячно|monthly)(?!\p{L})`, 'gu')],
  [
    null,
    letterPattern(String.raw`(?<!\p{L})(?:щотижня|щотижнево|щодня|щоденно|weekly|daily)(?!\p{L})`, 'gu'),
  ],
];

/** «Щорічне проведення» is yearly; «щорічний форум» is a name of a forum, whatever is counted at it. */
const ACTION = String.raw`(?:провед|збільш|зрост|оновл|підвищ|зменш|скороч|навч|здійсн|публік|оприлюдн|створ|організ|участ|прирост|приріст|increase|growth|update|publication|reduction|training)`;
const ADJECTIVES: [per: Target['per'], stem: string][] = [
  ['half-year', 'щопіврічн[\\p{L}]+|піврічн[\\p{L}]+'],
  ['quarter', 'щоквартальн[\\p{L}]+|quarterly'],
  ['year', 'щорічн[\\p{L}]+|annual|yearly'],
  ['month', 'щомісячн[\\p{L}]+|monthly'],
];

/** «раз на 2 роки», "every three weeks": a rhythm that a target cannot have, and no number of its own. */
const SEVERAL = letterPattern(
  String.raw`(?:(?<=${EDGE}(?:раз|разу|рази|разів|once|times?) )(?:на|у|в|за|in|per|every) |${EDGE}(?:кожні|every) )${NUMBER} (?:рок|рік|місяц|тижн|дн|year|month|week|day)[\p{L}]*`,
  'gu',
);

const PATTERNS: [per: Target['per'], pattern: RegExp][] = [
  ...ADJECTIVES.map(([per, stem]): [Target['per'], RegExp] => [
    per,
    letterPattern(`${EDGE}(?:${stem}) (?=${ACTION})`, 'gu'),
  ]),
  ...ADVERBS,
  ...NAMES.map(([per, name]): [Target['per'], RegExp] => [
    per,
    letterPattern(
      String.raw`(?:/ ?|${EDGE}(?:(?:на|у|в|за|протягом) кожн[\p{L}]+ |кож(?:ен|ний|на|не|ного|ному|ні) |(?<=(?:раз[\p{L}]*|двічі|тричі) )(?:протягом|упродовж|впродовж) |на |[ув] |за |per |a |an |each |every |once in (?:a |every )?))(?:один |1 |one )?${name}${END}`,
      'gu',
    ),
  ]),
  [null, SEVERAL],
];

/**
 * Finds how often («на квартал», «щороку», «раз на півріччя», "per year") and blanks it out, so that «раз на 3 місяці»
 * leaves no number behind. Takes the aligned form; the length stays. In order of place.
 */
export function takePeriodicities(plain: string): { text: string; periodicities: Periodicity[] } {
  const periodicities: Periodicity[] = [];
  let text = plain;
  for (const [per, pattern] of PATTERNS) {
    text = text.replace(pattern, (span: string, at: number) => {
      periodicities.push({ from: at, to: at + span.length, per });
      return span.replace(/[\p{L}\p{N}]/gu, RHYTHM);
    });
  }
  return { text, periodicities: periodicities.toSorted((a, b) => a.from - b.from) };
}
