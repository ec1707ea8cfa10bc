import { normalize } from '../text/index.js';
import { CITIES } from './cities.js';

/** A city in the nominative; `guessed` when its form was made by a rule and not found among the known ones. */
export type FoundCity = { name: string; guessed: boolean };

const WORD = "[\\p{L}'-]{1,40}";
const COUNCIL = new RegExp(
  `(?<![\\p{L}'-])(${WORD})(?:ськ|цьк|зьк)(?:а|ої|ій|у|ою) (?:міськ|селищн|сільськ|територіальн)`,
  'u',
);
const OTHER_COUNCIL = new RegExp(
  `(?<![\\p{L}'-])(${WORD}[нв])(?:а|ої|ій|у|ою) (?:міськ|селищн|сільськ)${WORD} (?:рад|територіальн|голов)`,
  'u',
);
const OF_TOWN = new RegExp(`(?:^|[\\s(«"])міста ((?:${WORD})(?: ${WORD})?)`, 'u');
const TOWN = new RegExp(`(?:^|[\\s(«"])м\\. ?(${WORD}(?: ${WORD})?)`, 'u');
const ENGLISH =
  /(?:(?:[Cc]ity|[Tt]own|[Mm]unicipality|[Cc]ouncil) of ([A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+)?)|([A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+)?) (?:(?:City|Town|Municipal|District|Borough) Council|Municipality))/;

const byAdjective = new Map(CITIES.map((city) => [city.adjective, city.name]));
const byGenitive = new Map(CITIES.map((city) => [city.genitive, city.name]));
const byName = new Map(CITIES.map((city) => [normalize(city.name), city.name]));

/**
 * Whose plan it is, from the lines of the document, the most telling first: the adjective before «міська рада», «міста
 * Х», «м. Х». A name that is not in the list of cities is made by rule, or left out when no rule is sure. Null when no
 * line names a city.
 *
 * @example cityIn(['План дій Чортківської міської ради']) // { name: 'Чортків', guessed: false }
 */
export function cityIn(lines: readonly string[]): FoundCity | null {
  let guess: FoundCity | null = null;
  let stranger: string | null = null;
  for (const line of lines) {
    const adjective = adjectiveIn(normalize(line));
    if (stranger === null && adjective !== undefined && !byAdjective.has(adjective)) stranger = adjective;
    const found = cityInLine(line);
    const isOther = found !== null && stranger !== null && !isAlike(stranger, found.name);
    // «Озерянська міська рада … м. Тернопіль»: the town of the region is not the council's own.
    if (found && !isOther) {
      if (!found.guessed) return found;
      guess ??= found;
    }
  }
  return guess;
}

/** Whether an adjective may be that of a town: both begin alike. */
function isAlike(adjective: string, town: string): boolean {
  return adjective.startsWith(normalize(town).slice(0, ALIKE));
}

const ALIKE = 3;

/** The adjective of a council in its stem: «озерянськ». */
function adjectiveIn(plain: string): string | undefined {
  const council = COUNCIL.exec(plain)?.[0]
    .split(' ')[0]
    ?.replace(/(?:а|ої|ій|у|ою)$/, '');
  return council ?? OTHER_COUNCIL.exec(plain)?.[1];
}

function cityInLine(line: string): FoundCity | null {
  const plain = normalize(line);
  const adjective = adjectiveIn(plain);
  const known = adjective ? byAdjective.get(adjective) : undefined;
  if (known) return { name: known, guessed: false };
  const town = OF_TOWN.exec(plain)?.[1];
  const genitive = knownIn(town, byGenitive) ?? knownIn(town, byName);
  if (genitive) return { name: genitive, guessed: false };
  const nominative = knownIn(TOWN.exec(plain)?.[1], byName) ?? knownIn(TOWN.exec(plain)?.[1], byGenitive);
  if (nominative) return { name: nominative, guessed: false };
  const made =
    nominativeOf(town?.split(' ')[0] ?? '') ?? fromAdjective(adjective ?? '') ?? printedTown(plain);
  if (made) return { name: made, guessed: true };
  const english = ENGLISH.exec(line.trim());
  const name = english?.[1] ?? english?.[2];
  return name && !/^(?:the|this|our)$/i.test(name) ? { name, guessed: false } : null;
}

function knownIn(words: string | undefined, names: ReadonlyMap<string, string>): string | undefined {
  if (!words) return undefined;
  return names.get(words) ?? names.get(words.split(' ')[0] ?? '');
}

/** The nominative of a town's name by the usual endings of the genitive; null where several would do. */
function nominativeOf(genitive: string): string | null {
  const rules: readonly (readonly [RegExp, string])[] = [
    [/(ськ|цьк)а$/, '$1'],
    [/ого$/, 'ий'],
    [/(?:о|е)ва$/, 'ів'],
    [/єва$/, 'їв'],
    [/и$/, 'а'],
    [/(град|город|піль|ин|ір)а$/, '$1'],
  ];
  const rule = rules.find(([ending]) => ending.test(genitive));
  return rule && genitive.length > 4 ? capital(genitive.replace(rule[0], rule[1])) : null;
}

/** «м. Озеряни» names a town in the nominative, unless a preposition stands before it. */
function printedTown(plain: string): string | null {
  const found = TOWN.exec(plain);
  const [name = ''] = found?.[1]?.split(' ') ?? [];
  const before = plain.slice(0, found?.index ?? 0);
  return name.length < 3 || /(?:^|\s)(?:в|у|з|із|зі|по|до|для|на|від|біля|поблизу)$/.test(before)
    ? null
    : capital(name);
}

function fromAdjective(adjective: string): string | null {
  return adjective.endsWith('івськ') ? capital(adjective.replace(/ськ$/, '')) : null;
}

function capital(name: string): string {
  const printed = name.replaceAll("'", '’');
  return printed.replace(/(?:^|-)\p{Ll}/gu, (letter) => letter.toUpperCase());
}
