import { issue, type PhraseIssue } from '../text/index.js';

/** A number that was understood neither as a target nor as anything else. */
export function leftOutIssue(printed: string, from: number, to: number): PhraseIssue {
  const number = printed.slice(from, to);
  return issue(
    'warning',
    'kpi.number_left_out',
    `Число «${number}» не прочитано як ціль.`,
    `The number “${number}” was not read as a target.`,
    { from, to },
  );
}

/** A comparator that the words allow but do not state. */
export function guessIssue(printed: string, from: number, to: number): PhraseIssue {
  const number = printed.slice(from, to);
  return issue(
    'note',
    'kpi.comparator_guessed',
    `Як порівнювати з «${number}», визначено здогадом.`,
    `How to compare with “${number}” is a guess.`,
    { from, to },
  );
}

/** A rhythm that a target cannot have: weeks, days, several years. */
export function rhythmIssue(printed: string, from: number, to: number): PhraseIssue {
  const rhythm = printed.slice(from, to);
  return issue(
    'note',
    'kpi.rhythm_left_out',
    `Періодичність «${rhythm}» не є місяцем, кварталом, півріччям чи роком.`,
    `The rhythm “${rhythm}” is not a month, a quarter, a half-year or a year.`,
    { from, to },
  );
}
