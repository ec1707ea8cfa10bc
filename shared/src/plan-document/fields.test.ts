import { describe, expect, test } from '@jest/globals';
import { fieldOf } from './fields.js';

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
