import type { DraftReadingFragment } from '../gql/graphql.js';
import type { Translate } from '../lib/i18n.js';

type Reading = DraftReadingFragment['reading'];

/**
 * What a person sees of a reading: its stage, with the count of rows while they are read, and the share of the file before.
 *
 * @example readingWords({ stage: 'READING', done: 1240, total: 5000 }, t, count) // 'Читаємо таблиці… 1 240 з 5 000 рядків'
 */
export function readingWords(reading: Reading, t: Translate, count: (value: number) => string): string {
  if (reading === null) return t('import.reading.begun');
  const { stage, done, total } = reading;
  if (stage === 'WAITING') return t('import.reading.waiting');
  if (stage !== 'READING') {
    const words = t(stage === 'OPENING' ? 'import.reading.opening' : 'import.reading.saving');
    return total === 0
      ? words
      : `${words} ${t('import.reading.share', { percent: Math.floor((100 * done) / total) })}`;
  }
  if (total === 0) return t('import.reading.begun');
  return t('import.reading.rows', { done: count(done), total: count(total) });
}

/**
 * What a screen reader says of it: the stage when it begins, and each further quarter of the rows.
 *
 * @example spokenWords({ stage: 'READING', done: 1300, total: 5000 }, t) // 'Прочитано 25 %'
 */
export function spokenWords(reading: Reading, t: Translate): string {
  if (reading === null || reading.stage !== 'READING' || reading.total === 0)
    return readingWords(reading && { ...reading, total: 0 }, t, String);
  const quarter = Math.floor((4 * reading.done) / reading.total) * 25;
  return quarter === 0 ? t('import.reading.begun') : t('import.reading.part', { percent: quarter });
}
