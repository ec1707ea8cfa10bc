import type { Period } from '../calendar/index.js';
import {
  alignedForm,
  issue,
  nesting,
  spansWhere,
  tidyLines,
  type PhraseIssue,
  type Reading,
} from '../text/index.js';
import { guessIssue, leftOutIssue, rhythmIssue } from './issues.js';
import { maskNonTargets, maskQuoted } from './non-targets.js';
import { perOf, type Place, type Rhythm } from './per.js';
import { takePeriodicities } from './periodicity.js';
import { findQuantifier } from './quantifier.js';
import { readSegment, type Candidate } from './read-segment.js';
import { segmentAt, segmentsOf, type Segment } from './segments.js';
import type { Target } from './target.js';
import { unitAfter } from './unit.js';

/** A statement is a sentence or two; more than this is not one. */
const LONGEST_STATEMENT = 4000;

type Placed = Candidate & Place;

/**
 * Reads what an indicator statement promises in figures, in order: «мінімум в 2 тренінгах та 2 конференціях» is two
 * targets. Most statements are qualitative and give `[]`, 'stated'. Numbers of acts, dates, years, durations,
 * baselines in brackets and numbers in the names of documents are no targets. «Усі / кожен» of what the statement is
 * about is `all`. Ukrainian and English. `unit` is as printed.
 *
 * Bad input is never an exception: an empty text gives `[]`, 'unread'; a number that was understood neither as a
 * target nor as anything else is told in a warning.
 *
 * @param period the plan's period: helps to tell a bare year from a count
 * @example
 * parseTargets('Проведено щонайменше два тренінги на рік', null).value
 * // [{ comparator: 'at_least', value: 2, unit: 'тренінги', per: 'year', percent: false }]
 */
export function parseTargets(text: string, period: Period | null): Reading<Target[]> {
  if (text.length > LONGEST_STATEMENT) {
    const tooLong = issue(
      'error',
      'kpi.too_long',
      'Текст задовгий для показника.',
      'The text is too long for an indicator.',
    );
    return { value: [], certainty: 'unread', issues: [tooLong] };
  }
  const printed = tidyLines(text);
  if (!/[\p{L}\p{N}]/u.test(printed)) {
    const empty = issue('note', 'kpi.empty', 'Показника не названо.', 'No indicator is stated.');
    return { value: [], certainty: 'unread', issues: [empty] };
  }
  const issues: PhraseIssue[] = [];
  const value = readTargets(printed, period, issues);
  const certainty = issues.length > 0 ? 'inferred' : 'stated';
  return { value, certainty, issues: spansWhere(printed === text, issues) };
}

function readTargets(printed: string, period: Period | null, issues: PhraseIssue[]): Target[] {
  const quotesOut = maskQuoted(alignedForm(printed), nesting(printed));
  const { text: rhythmOut, periodicities } = takePeriodicities(quotesOut);
  const plain = maskNonTargets(rhythmOut, period);
  const segments = segmentsOf(printed, plain);
  const placed = segments.flatMap((segment) => {
    const { candidates, leftOut } = readSegment(segment);
    for (const { from, to } of leftOut)
      issues.push(leftOutIssue(printed, segment.from + from, segment.from + to));
    return candidates.map((candidate) =>
      Object.assign(candidate, { segment, at: segment.from + candidate.from }),
    );
  });
  const kept = placed.filter((candidate, i) => !repeats(candidate, placed[i - 1], plain));
  const rhythms = periodicities.map((rhythm): Rhythm =>
    Object.assign(rhythm, { segment: segmentAt(segments, rhythm.from) }),
  );
  const targets = kept.map((candidate) => {
    const { at, segment, comparator, value, percent } = candidate;
    const to = segment.from + candidate.to;
    if (candidate.guess) issues.push(guessIssue(printed, at, to));
    const rhythm = perOf(candidate, kept, rhythms, plain);
    if (rhythm?.per === null) issues.push(rhythmIssue(printed, rhythm.from, rhythm.to));
    const unit = unitAfter(printed.slice(to), plain.slice(to));
    const target: Target = { comparator, value, unit, per: rhythm?.per ?? null, percent };
    return { at, target };
  });
  targets.push(...wholes(segments, kept, printed, plain));
  return targets.toSorted((a, b) => a.at - b.at).map(({ target }) => target);
}

/** «5 (п’ять) наборів» says one number twice; «1 публікація раз на квартал» says how often, not how many times. */
function repeats(candidate: Placed, previous: Placed | undefined, plain: string): boolean {
  if (!previous) return false;
  const between = plain.slice(previous.segment.from + previous.to, candidate.at);
  if (candidate.segment.host === previous.segment && /^\s*\(\s*$/.test(between)) {
    return candidate.value === previous.value;
  }
  const sameSegment = candidate.segment === previous.segment;
  return (
    sameSegment &&
    candidate.times &&
    candidate.value === 1 &&
    !previous.times &&
    !/[,;]|\s(?:та|і|and)\s/.test(between)
  );
}

/** «Усі розпорядники оприлюднили…» is a target of its own; after a number «усіх» only says of what the number is. */
function wholes(
  segments: readonly Segment[],
  kept: readonly Placed[],
  printed: string,
  plain: string,
): { at: number; target: Target }[] {
  const found: { at: number; target: Target }[] = [];
  for (const segment of segments) {
    const quantifier = segment.host ? null : findQuantifier(segment.text);
    if (!quantifier) continue;
    const numbers = kept.some(
      (candidate) => candidate.segment === segment || candidate.segment.host === segment,
    );
    if (numbers && !quantifier.leads) continue;
    const noun = segment.from + quantifier.to;
    const unit = unitAfter(printed.slice(noun), plain.slice(noun));
    found.push({
      at: segment.from + quantifier.from,
      target: { comparator: 'all', value: null, unit, per: null, percent: false },
    });
  }
  return found;
}
