/** The deputy mayor’s one screen. */
export const overview = {
  'overview.as_of': 'Стан на {day}',
  'overview.done': 'Виконано:',
  'overview.on_time': '{count} вчасно',
  'overview.moved': '{count} із перенесенням',
  'overview.review_title': 'Перевірте відповідь',
  'overview.principles': 'За принципами',
  'overview.sections': 'За розділами',
  'overview.worst_first': 'найгірші зверху',
  'overview.next': 'Найближчі 30 днів',
  'overview.next.none': 'За 30 днів жоден строк не настає.',
  'overview.silent': 'Хто не подав',
  'overview.silent.none': 'Відповіли всі, від кого чекали.',
  'overview.silent.owes':
    '{count, plural, one {# строк без відповіді} few {# строки без відповіді} many {# строків без відповіді} other {# строку без відповіді}}',
  'overview.missing': 'Такого плану немає',
  'overview.missing.text': 'Можливо, адресу введено з помилкою або план належить іншій раді.',
} as const;
