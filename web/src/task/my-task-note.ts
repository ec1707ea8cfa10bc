import { formatDay } from '@kvartal/shared/calendar';
import { isVerdict, lateWords, statusWord } from '@kvartal/shared/status';
import { lower } from '../lib/enums.js';
import type { Lang, Translate } from '../lib/i18n.js';
import { kyivDay } from '../lib/kyiv-day.js';
import type { MyTaskGroup, MyTaskItem } from './my-task-list.js';

/**
 * The second line of a row: what has been said about the deadline so far and what became of it.
 *
 * @example itemNote(item, 'due', t, 'uk') // 'ще не оновлювалося'
 */
export function itemNote(item: MyTaskItem, group: MyTaskGroup, t: Translate, lang: Lang): string {
  const update = item.occurrence.lastUpdate;
  if (!update) return t('task.mine.silent');
  const late = update.review === 'RETURNED' ? null : lateWords(update.lateDays, lang);
  return [noteOf(update, group, t, lang), late].filter((part) => part !== null).join(' · ');
}

type Update = NonNullable<MyTaskItem['occurrence']['lastUpdate']>;

function noteOf(update: Update, group: MyTaskGroup, t: Translate, lang: Lang): string {
  const declared = lower(update.declared);
  const status = statusWord(
    update.forecast === 'AT_RISK' && declared === 'in_progress' ? 'at_risk' : declared,
    lang,
  );
  const values = { status, day: formatDay(kyivDay(update.submittedAt), lang, 'short') };
  if (group === 'to_review') {
    return t('task.mine.claimed', {
      ...values,
      who: update.authorUnit ?? update.authorName,
      evidence: update.evidence.length,
    });
  }
  if (update.review === 'RETURNED') return t('task.mine.returned', { note: update.reviewNote ?? '' });
  if (update.review === 'CONFIRMED') return t('task.mine.confirmed', values);
  // Only a verdict is checked by a second person; work that goes on is simply told.
  return t(isVerdict(declared) ? 'task.mine.submitted' : 'task.mine.told', values);
}
