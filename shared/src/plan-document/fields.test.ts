import { describe, expect, test } from '@jest/globals';
import { fieldOf, isOtherName } from './fields.js';

describe('a column is known by what its header says first', () => {
  test.each([
    ['№ з/п', 'number'],
    ['No.', 'number'],
    ['Найменування заходу', 'task'],
    ['Зміст завдання', 'task'],
    ['Дії', 'task'],
    ['Key actions', 'task'],
    ['Стратегічні цілі', 'section'],
    ['Напрям діяльності', 'section'],
    ['Principle', 'section'],
    ['Термін реалізації завдання', 'deadline'],
    ['Дата', 'deadline'],
    ['Due date', 'deadline'],
    ['Очікуваний результат заходу', 'kpi'],
    ['Ключові показники результативності', 'kpi'],
    ['Success indicators', 'kpi'],
    ['Відповідальні за виконання', 'executor'],
    ['Співвиконавці', 'executor'],
    ['Responsible unit', 'executor'],
    ['Стан справ', 'baseline'],
    ['Current state', 'baseline'],
    ['Пріоритетність', 'priority'],
    ['Опис заходу', 'description'],
    ['Орієнтовний обсяг фінансування, тис. грн', 'funding'],
    ['Джерела фінансування', 'funding'],
  ])('%s', (header, field) => expect(fieldOf(header)).toBe(field));

  test.each([
    'Примітки',
    'Розробити план заходів',
    'Відповідні працівники пройшли навчання, і призначено відповідального виконавця',
    'Проведено навчання.',
    '',
  ])('not known: %j', (header) => expect(fieldOf(header)).toBeNull());
});

describe('synonyms in Ukrainian and in English, whatever their case and line breaks', () => {
  const NAMES = {
    number: ['№ п/п', 'N з/п', 'Порядковий номер', 'Пункт', 'S/N', 'ID', 'Item No.', 'Action ID'],
    task: [
      'Назва ініціативи',
      'Проєкт',
      'Що буде зроблено',
      'Activity',
      'Commitment',
      'What',
      'Actions to be taken',
    ],
    deadline: [
      'Термін реалізації',
      'Граничний строк',
      'Квартал',
      'Тривалість',
      'Timeframe',
      'By when',
      'Year',
    ],
    executor: [
      'Відповідальні виконавці',
      'Структурний підрозділ',
      'Суб’єкт виконання',
      'Lead',
      'Supporting bodies',
      'Assigned to',
    ],
    kpi: [
      'Результати',
      'Вихідний продукт',
      'Як вимірюємо',
      'Output/Indicator',
      'Target',
      'How we will know',
      'What we will see',
      'Що зміниться',
      'Deliverables',
    ],
    funding: [
      'Джерела фінансування',
      'Кошти',
      'Орієнтовна вартість',
      'Budget',
      'Estimated cost',
      'Resources needed',
    ],
    priority: ['Ступінь важливості', 'Терміновість', 'Priority level'],
    baseline: ['Вихідний стан', 'Виклики', 'Where we are now', 'Current situation'],
    description: ['Деталі', 'Механізм реалізації', 'Summary', 'How'],
    section: ['Стратегічна ціль', 'Напрям діяльності', 'Workstream', 'Charter principle', 'Focus area'],
  } as const;
  const all = Object.entries(NAMES).flatMap(([field, headers]) =>
    headers.flatMap((header) =>
      [header, header.toUpperCase(), header.replace(' ', '\n')].map((form) => [form, field]),
    ),
  );
  test.each(all)('%j is %s', (header, field) => expect(fieldOf(header)).toBe(field));
});

test.each(['Ризики', 'Коментар', 'Контроль', 'Цільова аудиторія', 'Target group', 'Notes', 'Одиниця виміру'])(
  'a column of the council’s own is none of the fields and is not judged by its texts: %s',
  (header) => {
    expect(fieldOf(header)).toBeNull();
    expect(isOtherName(header)).toBe(true);
  },
);

test('a word broken by a hyphen at the end of a line is one word', () =>
  expect(fieldOf('Відпові- дальні виконавці')).toBe('executor'));
