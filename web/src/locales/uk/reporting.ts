/** The reporting calendar of a plan, and who has not answered. */
export const reporting = {
  'reporting.title': 'Звітний календар',
  'reporting.lead':
    'У кожному звітному періоді виконавці відповідають за все, що вже почалося й не завершене. Нагадуємо за 7 днів і за 1 день до закриття. Те, що подано пізніше, приймаємо з позначкою про запізнення.',
  'reporting.windows': 'Звітні періоди плану',
  'reporting.window': 'Період',
  'reporting.asks': 'Про які дні',
  'reporting.opens': 'Відкривається',
  'reporting.closes': 'Закривається',
  'reporting.standing': 'Стан',
  'reporting.standing.closed': 'закрито',
  'reporting.standing.open': 'триває',
  'reporting.standing.ahead': 'попереду',
  'reporting.new': 'новий',
  'reporting.change': 'Змінити календар',
  'reporting.every': 'Як часто звітують',
  'reporting.every.HALF_YEAR': 'Щопівроку і за рік',
  'reporting.every.QUARTER': 'Щокварталу',
  'reporting.every.MONTH': 'Щомісяця',
  'reporting.every.YEAR': 'Щороку',
  'reporting.due_day': 'До якого числа наступного місяця',
  'reporting.due_day.hint': 'Від 1 до 31. Якщо такого числа в місяці немає, рахуємо останній день.',
  'reporting.due_day.wrong': 'Напишіть число від 1 до 31.',
  'reporting.start': 'Починаючи з періоду',
  'reporting.start.hint': 'Періоди, що вже відкрилися або закрилися, не змінюються.',
  'reporting.preview': 'Так виглядатимуть найближчі періоди',
  'reporting.same': 'Такий календар уже діє.',
  'reporting.too_late': 'Змінити вже нічого не можна: останній звітний період плану відкрився.',
  'reporting.save': 'Зберегти календар',
  'reporting.saved': 'Звітний календар змінено',
  'silence.title': 'Хто не відповів',
  'silence.open': '{window}: відповіді чекаємо до {day}',
  'silence.closed': '{window}: період закрився {day}',
  'silence.not_asked':
    'Жоден звітний період плану ще не відкрився, тож відповідей поки ні від кого не чекаємо.',
  'silence.answered':
    'Відповіли: {answered} з {total, plural, one {# підрозділу} few {# підрозділів} many {# підрозділів} other {# підрозділу}}.',
  'silence.none': 'Відповіли всі, від кого чекали.',
  'silence.owes':
    '{count, plural, one {# строк без відповіді} few {# строки без відповіді} many {# строків без відповіді} other {# строку без відповіді}}',
  'silence.nobody': 'У цьому підрозділі ніхто не працює в системі: нагадати нікому.',
  'silence.all': 'Усі ({count})',
  'silence.remind': 'Нагадати',
  'silence.remind_chosen': 'Нагадати вибраним ({count})',
  'silence.reminded':
    '{count, plural, =0 {Листів не надіслано.} one {Надіслано # лист.} few {Надіслано # листи.} many {Надіслано # листів.} other {Надіслано # листа.}}',
  'silence.already':
    '{count, plural, one {# людина сьогодні вже має лист.} few {# людини сьогодні вже мають лист.} many {# людей сьогодні вже мають лист.} other {# людини сьогодні вже мають лист.}}',
  'silence.nothing_due':
    '{count, plural, one {# людина вже нічого не винна.} few {# людини вже нічого не винні.} many {# людей уже нічого не винні.} other {# людини вже нічого не винні.}}',
} as const;
