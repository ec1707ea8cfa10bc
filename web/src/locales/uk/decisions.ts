/** What waits for a decision of the reader. */
export const decisions = {
  'overview.decisions': 'Потребує вашого рішення',
  'overview.decisions.none': 'Зараз нічого не чекає на ваше рішення.',
  'overview.decisions.more':
    'У черзі ще {count, plural, one {# питання} few {# питання} many {# питань} other {# питання}}.',
  'overview.waiting':
    'чекає {days, plural, =0 {від сьогодні} one {# день} few {# дні} many {# днів} other {# дня}}',
  'overview.approve': 'Погодити',
  'overview.decline': 'Відхилити…',
  'overview.review': 'Перевірити…',
  'overview.read': 'Читати',
  'overview.open': 'Відкрити',
} as const;
