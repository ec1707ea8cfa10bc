import { formatDay, isDay } from '@kvartal/shared/calendar';
import { JOURNAL_ACTIONS, type JournalAction } from '@kvartal/shared/journal';
import { isStatus, statusWord } from '@kvartal/shared/status';
import { formatNumber } from '../lib/formats.js';
import type { Lang, MessageId, Translate } from '../lib/i18n.js';
import type { JournalLine } from './journal-fragment.js';
import { keyName } from './key-name.js';

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
  if (!isKnown(entry.action)) return t('journal.other', { action: entry.action });
  const key = after['occurrence'] ?? before['occurrence'];
  const sentence = t(sentenceId(entry.action), {
    status: statusOf(after, lang),
    from: dayOf(before['dueOn'], lang),
    to: dayOf(after['dueOn'] ?? after['toOn'], lang),
    day: dayOf(
      after['eventOn'] ?? after['measuredOn'] ?? after['lastOn'] ?? after['closedOn'] ?? after['before'],
      lang,
    ),
    period: typeof after['start'] === 'string' ? keyName(after['start'], lang) : '',
    value: typeof after['value'] === 'number' ? formatNumber(after['value'], lang) : '',
    year: textOf(after['year']),
    people: typeof after['people'] === 'number' ? after['people'] : 0,
    months: typeof after['months'] === 'number' ? after['months'] : 0,
    // A document that was read has a file; an act that was entered by hand has its number.
    how: after['fileName'] ? 'file' : after['act'] ? 'act' : 'other',
    act: textOf(after['act']),
    title: textOf(after['fileName'] ?? after['title'] ?? after['name'] ?? after['personName']),
  });
  return typeof key === 'string' ? `${sentence} (${keyName(key, lang)})` : sentence;
}

/** Each action's sentence is called after it: an action without one does not compile here. */
const sentenceId = (action: JournalAction): MessageId => `journal.${action}`;

const KNOWN: ReadonlySet<string> = new Set(JOURNAL_ACTIONS);
const isKnown = (action: string): action is JournalAction => KNOWN.has(action);

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
