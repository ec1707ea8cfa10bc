/** Words of the kit that every page shares. */
export const ui = {
  'ui.cancel': 'Скасувати',
  'ui.close': 'Закрити',
  'ui.optional': 'необов’язково',
  'ui.working': 'Зачекайте…',
  'ui.more': 'Показати ще',
  'ui.shown_of': 'Показано {shown, number} із {total, number}',
  'ui.dismiss': 'Прибрати повідомлення',
  'ui.ribbon': 'Квартали: {text}',
  'ui.ribbon.nothing': 'строків немає',
  'ui.ribbon.today': 'зараз',
  'ui.retry': 'Спробувати ще раз',
  'ui.network': 'Сервер не відповідає. Перевірте з’єднання; введене на сторінці залишається.',
  'ui.status_counts': 'Завдання за станами',
  'ui.printed': 'Надруковано {day}',
  'ui.address': 'Адреса: {url}',
  'ui.pick_quarters': 'Позначити квартали',
} as const;
