import { formatDay, isDay } from '@kvartal/shared/calendar';
import { isStatus, statusWord } from '@kvartal/shared/status';
import { formatNumber } from '../lib/formats.js';
import type { Lang, MessageId, Translate } from '../lib/i18n.js';
import type { JournalLine } from './journal-fragment.js';
import { keyName } from './key-name.js';

/** The sentence of each action; a change of a newer server that is not here is told by its code. */
const SENTENCES: Readonly<Record<string, MessageId>> = {
  'status.submitted': 'journal.status.submitted',
  'status.confirmed': 'journal.status.confirmed',
  'status.returned': 'journal.status.returned',
  'deadline.proposed': 'journal.deadline.proposed',
  'deadline.approved': 'journal.deadline.approved',
  'deadline.declined': 'journal.deadline.declined',
  'event.entered': 'journal.event.entered',
  'measurement.added': 'journal.measurement.added',
  'measurement.corrected': 'journal.measurement.corrected',
  'measurement.withdrawn': 'journal.measurement.withdrawn',
  'indicator.fulfilled': 'journal.indicator.fulfilled',
  'indicator.reopened': 'journal.indicator.reopened',
  'file.stored': 'journal.file.stored',
  'people.handed_over': 'journal.people.handed_over',
  'person.deactivated': 'journal.person.deactivated',
  'person.reactivated': 'journal.person.reactivated',
  'calendar.made': 'journal.calendar.made',
  'calendar.revoked': 'journal.calendar.revoked',
  'draft.uploaded': 'journal.draft.uploaded',
  'draft.read': 'journal.draft.read',
  'draft.refused': 'journal.draft.refused',
  'draft.cancelled': 'journal.draft.cancelled',
  'draft.corrected': 'journal.draft.corrected',
  'draft.discarded': 'journal.draft.discarded',
  'draft.correction_undone': 'journal.draft.correction_undone',
  'draft.correction_redone': 'journal.draft.correction_redone',
  'plan.accepted': 'journal.plan.accepted',
  'plan.amended': 'journal.plan.amended',
  'task.amended': 'journal.task.amended',
  'task.added': 'journal.task.added',
  'task.left_out': 'journal.task.left_out',
  'plan.published': 'journal.plan.published',
  'plan.reporting_set': 'journal.plan.reporting_set',
  'report.created': 'journal.report.created',
  'report.edited': 'journal.report.edited',
  'report.published': 'journal.report.published',
  'update_link.revoked': 'journal.update_link.revoked',
  'reminder.sent': 'journal.reminder.sent',
  'link.stopped_opening': 'journal.link.stopped_opening',
  'link.opens_again': 'journal.link.opens_again',
};

/**
 * A change in plain words of the reader's language, without who and when.
 *
 * @example entrySentence({ action: 'status.submitted', after: { declared: 'done', occurrence: '2026-Q3' }, … }, t, 'uk')
 * // 'Подано відповідь «Виконано» (III квартал 2026)'
 */
export function entrySentence(
  entry: Pick<JournalLine, 'action' | 'before' | 'after'>,
  t: Translate,
  lang: Lang,
): string {
  const [before, after] = [fieldsOf(entry.before), fieldsOf(entry.after)];
  const id = SENTENCES[entry.action];
  if (id === undefined) return t('journal.other', { action: entry.action });
  const key = after['occurrence'] ?? before['occurrence'];
  const sentence = t(id, {
    status: statusOf(after, lang),
    from: dayOf(before['dueOn'], lang),
    to: dayOf(after['dueOn'] ?? after['toOn'], lang),
    day: dayOf(after['eventOn'] ?? after['measuredOn'] ?? after['lastOn'], lang),
    period: typeof after['start'] === 'string' ? keyName(after['start'], lang) : '',
    value: typeof after['value'] === 'number' ? formatNumber(after['value'], lang) : '',
    year: textOf(after['year']),
    people: typeof after['people'] === 'number' ? after['people'] : 0,
    // A document that was read has a file; an act that was entered by hand has its number.
    how: after['fileName'] ? 'file' : after['act'] ? 'act' : 'other',
    act: textOf(after['act']),
    title: textOf(after['fileName'] ?? after['title'] ?? after['name']),
  });
  return typeof key === 'string' ? `${sentence} (${keyName(key, lang)})` : sentence;
}

/** The words that came with a change: a reason, a note, what was said. */
export function entryWords(entry: Pick<JournalLine, 'after'>): string | null {
  const after = fieldsOf(entry.after);
  const said = [after['reason'], after['note'], after['text']].find(
    (one) => typeof one === 'string' && one.trim() !== '',
  );
  return typeof said === 'string' ? said : null;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function statusOf(after: Fields, lang: Lang): string {
  const declared = after['forecast'] === 'at_risk' ? 'at_risk' : after['declared'];
  return isStatus(declared) ? statusWord(declared, lang) : '';
}

function dayOf(value: unknown, lang: Lang): string {
  return isDay(value) ? formatDay(value, lang, 'long') : '';
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
