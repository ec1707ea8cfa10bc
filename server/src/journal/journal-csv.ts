import { toCsv } from '@kvartal/shared/open-data';
import type { JournalEntryView } from './journal.graphql.js';

const text = (name: string, uk: string, en: string) =>
  ({ name, title: { uk, en }, datatype: 'string', required: false }) as const;

const COLUMNS = [
  { name: 'seq', title: { uk: 'Номер', en: 'Number' }, datatype: 'integer', required: true },
  text('at', 'Коли (UTC)', 'When (UTC)'),
  text('actorName', 'Хто', 'Who'),
  text('door', 'Як', 'How'),
  text('action', 'Дія', 'Action'),
  text('subjectKind', 'Що', 'What'),
  text('subjectId', 'Ключ', 'Key'),
  text('task', 'Завдання', 'Task'),
  text('planId', 'План', 'Plan'),
  text('before', 'Було', 'Before'),
  text('after', 'Стало', 'After'),
] as const;

/** Rows of the journal as CSV in the form of our open data: safe in a spreadsheet, the newest first. */
export function journalCsv(entries: readonly JournalEntryView[]): string {
  const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
  const records = entries.map((entry) => ({
    seq: entry.seq,
    at: new Date(entry.at).toISOString(),
    actorName: entry.actorName,
    door: entry.door,
    action: entry.action,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    task: entry.taskTitle,
    planId: entry.planId,
    before: json(entry.before),
    after: json(entry.after),
  }));
  return toCsv(COLUMNS, records);
}
