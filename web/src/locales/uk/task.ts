/** My tasks and the page of one task. */
export const task = {
  'task.mine.owed_by': 'Оновіть {due} з {all} до {day}',
  'task.mine.owed': 'Оновіть {due} з {all}.',
  'task.mine.nothing_due': 'Усе оновлено: зараз від вас нічого не чекають.',
  'task.mine.minutes':
    'Залишилося приблизно {minutes, plural, one {# хвилина} few {# хвилини} many {# хвилин} other {# хвилини}}.',
  'task.mine.keys.walk': 'далі / назад',
  'task.mine.keys.choice': 'стан',
  'task.mine.keys.send': 'подати й далі',
  'task.mine.due': 'Треба оновити · {count}',
  'task.mine.to_review': 'На погодженні · {count}',
  'task.mine.answered': 'Подано · {count}',
  'task.mine.silent': 'ще не оновлювалося',
  'task.mine.submitted': 'подано «{status}» {day}, чекає на погодження',
  'task.mine.confirmed': 'подано «{status}» {day}, погоджено',
  'task.mine.returned': 'повернуто: {note}',
  'task.mine.claimed':
    '{who}: «{status}», {day}, {evidence, plural, =0 {без підтверджень} one {# підтвердження} few {# підтвердження} many {# підтверджень} other {# підтвердження}}',
  'task.mine.page': 'сторінка завдання',
  'task.mine.back': 'До списку',
  'task.mine.send': 'Подати',
  'task.mine.send_next': 'Подати й далі',
  'task.mine.again': 'Подати іншу відповідь',
  'task.mine.sent': 'Подано. {more, select, yes {Наступне: {next}.} other {Більше нічого оновлювати.}}',
  'task.mine.reviewed':
    'Збережено. {more, select, yes {Наступне: {next}.} other {Більше нічого погоджувати.}}',
  'task.mine.empty': 'Зараз від вас нічого не чекають',
  'task.mine.empty.text':
    'Завдання з’являться тут, коли настане звітний період або коли відповідь повернуть із зауваженням.',
} as const;
