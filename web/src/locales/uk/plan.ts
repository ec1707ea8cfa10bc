/** The plan as a whole. */
export const plan = {
  'plan.missing': 'Такого плану немає',
  'plan.reading': 'Читаємо завдання плану',
  'plan.download': 'Завантажити',
  'plan.download.docx': 'Документ Word (DOCX)',
  'plan.download.xlsx': 'Таблиця Excel (XLSX)',
  'plan.download.csv': 'Таблиця CSV',
  'plan.print': 'Друк А3',
  'plan.print.now': 'Друкувати',
  'plan.print.hint': 'Аркуш А3, альбомна орієнтація.',
  'plan.public_page': 'Публічна сторінка',
  'plan.publish': 'Оприлюднити план',
  'plan.publish.title': 'Оприлюднити план?',
  'plan.publish.text':
    'Завдання, строки, виконавців (без імен людей) і підтвердження зможе побачити кожен за адресою:',
  'plan.publish.confirm': 'Оприлюднити',
  'plan.published': 'План оприлюднено',
} as const;
