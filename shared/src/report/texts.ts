import type { Language } from '../calendar/index.js';
import { doneSentence, overviewSentence } from '../progress/index.js';
import type { Counts, DoneCounts } from '../progress/index.js';
import { plural } from '../text/index.js';
import type { ReportText, ReportTextKey } from './content.js';

/** The parts of a report that a person writes, in the order in which they are read. */
export const REPORT_TEXT_KEYS: readonly ReportTextKey[] = ['summary', 'obstacles', 'next'];

const TITLES: Readonly<Record<ReportTextKey, Readonly<Record<Language, string>>>> = {
  summary: { uk: 'Головне', en: 'In brief' },
  obstacles: { uk: 'Що не виконано і чому', en: 'What is not done and why' },
  next: { uk: 'Наступні кроки', en: 'Next steps' },
};

/** The figures that the drafts of the texts are made from. */
export type TextFigures = { counts: Counts; done: DoneCounts; notDone: number; nextSteps: number };

/**
 * The written parts of a report: the person's text where there is one (an emptied text stays empty), else a draft that
 * says the figures in a sentence.
 *
 * @example reportTexts({ next: 'Навчити архіваріусів.' }, figures, 'uk')[2]
 * // { key: 'next', title: 'Наступні кроки', text: 'Навчити архіваріусів.' }
 */
export function reportTexts(
  written: Readonly<Partial<Record<ReportTextKey, string>>>,
  figures: TextFigures,
  lang: Language,
): ReportText[] {
  return REPORT_TEXT_KEYS.map((key) => ({
    key,
    title: TITLES[key][lang],
    text: written[key] ?? DRAFTS[key](figures, lang),
  }));
}

const DRAFTS: Readonly<Record<ReportTextKey, (figures: TextFigures, lang: Language) => string>> = {
  summary: ({ counts, done }, lang) => {
    const sentence = overviewSentence({ counts, decisions: null }, lang);
    return `${sentence.map((piece) => piece.text).join('')} ${doneSentence(done, lang)}`;
  },
  obstacles: ({ notDone }, lang) => {
    if (notDone === 0) return lang === 'uk' ? 'Невиконаних завдань немає.' : 'Nothing is left undone.';
    return lang === 'uk'
      ? `Не виконано або перенесено ${notDone} ${plural(notDone, 'завдання', 'завдання', 'завдань')}.`
      : `${notDone} ${notDone === 1 ? 'task is not done or was' : 'tasks are not done or were'} moved.`;
  },
  next: ({ nextSteps }, lang) => {
    if (nextSteps === 0) {
      return lang === 'uk' ? 'На наступний рік завдань немає.' : 'There are no tasks for the next year.';
    }
    return lang === 'uk'
      ? `На наступний рік заплановано ${nextSteps} ${plural(nextSteps, 'завдання', 'завдання', 'завдань')}.`
      : `${nextSteps} ${nextSteps === 1 ? 'task is' : 'tasks are'} planned for the next year.`;
  },
};
