import { formatDay, isDay } from '@kvartal/shared/calendar';
import { isStatus, statusWord } from '@kvartal/shared/status';
import { formatNumber } from '../lib/formats.js';
import type { Lang, MessageId, Translate } from '../lib/i18n.js';
import type { JournalLine } from './journal-fragment.js';
import { keyName } from './key-name.js';

/** The sentence of each action; a change of a newer server that is not here is told by its code. */
const SENTENCES: Readonly<Record<string, MessageId>> = {
  'status.submit': 'journal.status.submit',
  'status.confirm': 'journal.status.confirm',
  'status.return': 'journal.status.return',
  'deadline.propose': 'journal.deadline.propose',
  'deadline.approve': 'journal.deadline.approve',
  'deadline.decline': 'journal.deadline.decline',
  'event.enter': 'journal.event.enter',
  'measurement.add': 'journal.measurement.add',
  'plan.import': 'journal.plan.import',
  'plan.accept': 'journal.plan.accept',
  'plan.publish': 'journal.plan.publish',
  'draft.correct': 'journal.draft.correct',
  'draft.accept': 'journal.plan.accept',
  'draft.discard': 'journal.draft.discard',
  'report.create': 'journal.report.create',
  'report.edit': 'journal.report.edit',
  'report.publish': 'journal.report.publish',
};

/** An action whose outcome stands in what it left behind. */
function namedAction(action: string, after: Fields): string {
  if (action === 'status.review') return after['review'] === 'returned' ? 'status.return' : 'status.confirm';
  if (action === 'deadline.decide') {
    return after['decision'] === 'declined' ? 'deadline.decline' : 'deadline.approve';
  }
  return action;
}

/**
 * A change in plain words of the reader's language, without who and when.
 *
 * @example entrySentence({ action: 'status.submit', after: { declared: 'done', occurrence: '2026-Q3' }, … }, t, 'uk')
 * // 'Подано стан «Виконано» (III квартал 2026)'
 */
export function entrySentence(
  entry: Pick<JournalLine, 'action' | 'before' | 'after'>,
  t: Translate,
  lang: Lang,
): string {
  const [before, after] = [fieldsOf(entry.before), fieldsOf(entry.after)];
  const id = SENTENCES[namedAction(entry.action, after)];
  if (id === undefined) return t('journal.other', { action: entry.action });
  const key = after['occurrence'] ?? before['occurrence'];
  const sentence = t(id, {
    status: statusOf(after, lang),
    from: dayOf(before['dueOn'], lang),
    to: dayOf(after['dueOn'] ?? after['toOn'], lang),
    day: dayOf(after['eventOn'] ?? after['measuredOn'], lang),
    value: typeof after['value'] === 'number' ? formatNumber(after['value'], lang) : '',
    year: textOf(after['year']),
    title: textOf(after['title'] ?? after['fileName'] ?? before['fileName']),
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
