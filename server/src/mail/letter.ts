import type { Day, Quarter } from '@kvartal/shared/calendar';
import type { ReminderDay } from '@kvartal/shared/schedule';
import type { Locale } from '../access/ctx.js';
import type { MailKind } from './mail.entity.js';

/** An answer that is owed: which task, for which days, and the reason if an earlier answer was returned. */
export type DueItem = {
  occurrenceId: string;
  planId: string;
  planTitle: string;
  /** «1.1. Оприлюднити реєстр». */
  task: string;
  /** «I квартал 2026». */
  name: string;
  dueOn: Day;
  isLate: boolean;
  returned: { at: number; note: string } | null;
  /** The quarters of the years that it touches, and whether it is asked for in each. */
  ribbon: { quarter: Quarter; asked: boolean }[];
};

/** A decision that waits for the reader, since which instant. */
export type WaitingDecision = { title: string; detail: string; since: number };

/** How a plan goes, for the week's digest. */
export type PlanNews = { title: string; slug: string; sentence: string; silentUnits: number };

/** All that a mail tells one person on one day. Nothing of it is a secret: links are put in when it is written out. */
export type Letter = {
  today: Day;
  locale: Locale;
  council: string;
  due: DueItem[];
  /** The window that the answers are for; null before any has opened. */
  windowKey: string | null;
  /** The last day for answers in the open window that closes first; null when none is open. */
  closesOn: Day | null;
  /** The reminders of the open windows in which something is due. */
  reminders: ReminderDay[];
  decisions: WaitingDecision[];
  digest: PlanNews[];
};

/** The mail before this one: the Kyiv day that it was for, and when it was written. */
export type EarlierMail = { day: Day; createdAt: number };

/**
 * Why the letter should be written today, the gravest reason; null when there is none. Whoever had any mail since the
 * day of a reminder has been reminded, because every mail lists everything that is due.
 *
 * @example reasonToWrite({ ...letter, reminders: [{ kind: 'week_left', on: '2026-07-03' }] }, { day: '2026-06-01', … }) // 'week_left'
 */
export function reasonToWrite(letter: Letter, earlier: EarlierMail | null): MailKind | null {
  const { due, reminders, decisions, digest } = letter;
  const isNew = (instant: number): boolean => earlier === null || instant > earlier.createdAt;
  const fresh = reminders.filter(({ on }) => earlier === null || earlier.day < on).map(({ kind }) => kind);
  if (fresh.includes('day_left')) return 'day_left';
  if (due.some(({ returned }) => returned !== null && isNew(returned.at))) return 'returned';
  if (fresh.includes('week_left')) return 'week_left';
  if (fresh.includes('opened')) return 'opened';
  if (decisions.some(({ since }) => isNew(since))) return 'decision';
  return digest.length > 0 ? 'digest' : null;
}

/**
 * Why a mail that was written for `kind` should still be sent, asked again at the moment of sending; null when its
 * reason is gone. What is due is no reason for a mail that was to tell of decisions alone.
 */
export function reasonToSend(letter: Letter, kind: MailKind): MailKind | null {
  const ofDue = kind !== 'decision' && kind !== 'digest';
  if (ofDue && letter.due.length > 0) {
    const isStill = kind !== 'returned' || letter.due.some(({ returned }) => returned !== null);
    return isStill ? kind : 'reminded';
  }
  if (kind !== 'digest' && letter.decisions.length > 0) return 'decision';
  return letter.digest.length > 0 ? 'digest' : null;
}
