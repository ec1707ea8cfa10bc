import { letterPattern } from '../text/index.js';
import type { Periodicity } from './periodicity.js';
import type { Segment } from './segments.js';

/** A periodicity with the segment that it is printed in. */
export type Rhythm = Periodicity & { segment: Segment | null };
/** Where a number stands: its segment, its offset in the statement, its end in the segment. */
export type Place = { segment: Segment; at: number; to: number };

const VERB = letterPattern(
  String.raw`(?<!\p{L})\p{L}+(?:ено|ано|ято|уто|ито|ться|ється|ються)(?!\p{L})`,
  'u',
);

/**
 * How often a number is owed: the rhythm said right after it («2 рази на рік»), at the end of its list («2 тренінги
 * та 1 семінар на рік»), or ahead of everything («Щороку …»). A bracket without its own rhythm takes its sentence's,
 * and a bracket that is nothing but a rhythm («(щорічно)») belongs to the number before it.
 *
 * @param places all numbers of the statement in order
 * @param plain the statement's masked aligned form
 */
export function perOf(
  place: Place,
  places: readonly Place[],
  rhythms: readonly Rhythm[],
  plain: string,
): Rhythm | null {
  const { segment, at } = place;
  const peers = places.filter((other) => other.segment === segment);
  const own = rhythms.filter((rhythm) => rhythm.segment === segment);
  const next = peers.find((other) => other.at > at);
  const after = own.find((rhythm) => rhythm.from > at);
  if (
    after &&
    (!next || after.from < next.at) &&
    !isElsewhere(plain.slice(segment.from + place.to, after.from))
  )
    return after;
  const first = own[0];
  if (first && peers[0] && first.from < peers[0].at) return closestBefore(place, peers, own) ?? first;
  const between = closestBefore(place, peers, own);
  if (between) return between;
  if (after && next && !VERB.test(plain.slice(segment.from + place.to, next.at))) {
    return perOf(next, places, rhythms, plain);
  }
  return segment.host ? hostRhythm(place, places, rhythms) : bracketRhythm(place, places, rhythms);
}

/** «5 заходів, подано звіт за рік»: a clause with its own verb stands between. */
function isElsewhere(between: string): boolean {
  return /[,;]|\s(?:та|і|and)\s/.test(between) && VERB.test(between);
}

/** In «2 тренінги на рік, щокварталу 3 публікації» the second rhythm between two numbers is the second number's. */
function closestBefore(place: Place, peers: readonly Place[], own: readonly Rhythm[]): Rhythm | null {
  const previous = peers.findLast((other) => other.at < place.at);
  if (!previous) return null;
  const between = own.filter((rhythm) => rhythm.from > previous.at && rhythm.from < place.at);
  return between.length > 1 ? (between.at(-1) ?? null) : null;
}

function hostRhythm({ segment }: Place, places: readonly Place[], rhythms: readonly Rhythm[]): Rhythm | null {
  const hostHasNumbers = places.some((other) => other.segment === segment.host);
  return hostHasNumbers ? null : (rhythms.find((rhythm) => rhythm.segment === segment.host) ?? null);
}

function bracketRhythm(
  { segment, at }: Place,
  places: readonly Place[],
  rhythms: readonly Rhythm[],
): Rhythm | null {
  const next = places.find((other) => other.segment === segment && other.at > at);
  return (
    rhythms.find(
      (rhythm) =>
        rhythm.segment?.host === segment &&
        !/\p{L}/u.test(rhythm.segment.text) &&
        rhythm.from > at &&
        (!next || rhythm.from < next.at) &&
        !places.some((other) => other.segment === rhythm.segment),
    ) ?? null
  );
}
