/** Annual reports: the list, the editor, the reader. */
export const report = {
  'report.list.title': 'Звіти',
  'report.list.lead':
    'Річний звіт складається з того, що підтверджено в системі. Після публікації він не змінюється.',
  'report.list.none': 'Звітів ще немає',
  'report.list.none_text': 'Створіть звіт за рік: таблиці й підрахунки з’являться самі, вам лишиться текст.',
  'report.list.year': 'Рік',
  'report.create': 'Створити звіт',
  'report.state.draft': 'Чернетка',
  'report.state.published': 'Опубліковано',
  'report.published_on': 'Опубліковано {when}',
  'report.title': 'Звіт за {year} рік',
  'report.draft_note': 'Числа беруться з даних у цю мить і застигнуть під час публікації.',
  'report.frozen_note': 'Опублікований звіт не змінюється.',
  'report.hash': 'Контрольна сума SHA-256: {hash}',
  'report.public': 'Сторінка для всіх',
  'report.docx': 'Завантажити DOCX',
  'report.csv': 'Завантажити CSV',
  'report.print': 'Друкувати',
  'report.publish': 'Опублікувати',
  'report.publish.confirm': 'Опублікувати звіт за {year} рік?',
  'report.publish.text':
    'Зміст застигне назавжди й стане видимим для всіх за постійною адресою. Виправити можна буде лише наступним виданням.',
  'report.publishing': 'Публікуємо…',
  'report.published': 'Звіт опубліковано',
  'report.text.save': 'Зберегти текст',
  'report.text.saved': 'Текст збережено',
  'report.contents': 'Зміст',
  'report.text.take_back': 'Повернути як було',
  'report.publish.unsaved':
    '{count, plural, one {# текст не збережено: до звіту він не потрапить.} few {# тексти не збережено: до звіту вони не потраплять.} many {# текстів не збережено: до звіту вони не потраплять.} other {# тексту не збережено: до звіту він не потрапить.}}',
  'report.unsigned': 'Підпис не зазначено',
} as const;
