import type { DemoSection } from '../content-types.js';
import type { Timeline } from '../timeline.js';

/** Timely and comprehensive: data while they are of use, described so that they are understood. */
export const timelyAndComprehensive = (t: Timeline): DemoSection => ({
  code: '2',
  title: 'Оперативність і чіткість',
  principle: 2,
  sections: [],
  tasks: [
    {
      code: '2.1',
      title:
        'Налаштувати передавання даних про рух громадського транспорту на портал у режимі реального часу',
      baseline: 'Координати передають 12 із 74 транспортних засобів.',
      priority: 'high',
      deadline: t.inQuarters(-2, 1),
      executors: ['transport', 'systems'],
      indicators: [
        {
          text: 'Не менше 90 % рухомого складу передає координати.',
          series: { values: [16, 41, 52, 58], by: 'transport', source: 'Диспетчерська система підприємства' },
        },
      ],
      history: [
        {
          of: 'current',
          deeds: [
            {
              deed: 'answer',
              at: { ago: 76 },
              by: 'transport',
              says: 'in_progress',
              text: 'Обладнано тролейбуси першого депо, дані надходять до диспетчерської системи.',
            },
            {
              deed: 'answer',
              at: { ago: 9 },
              by: 'transport',
              says: 'at_risk',
              text: 'Обладнано 43 транспортні засоби з 74, роботи в другому депо не розпочато.',
              reason:
                'Постачальник на місяць затримує другу партію GPS-трекерів; підприємство готує претензію за договором.',
            },
          ],
        },
      ],
    },
    {
      code: '2.2',
      title: 'Скоротити строк оприлюднення рішень міської ради та її виконавчого комітету',
      baseline: 'Рішення з’являються на вебсайті в середньому за дев’ять робочих днів.',
      priority: 'medium',
      deadline: 'Щокварталу',
      executors: ['press', 'legal'],
      indicators: [
        {
          text: 'Строк оприлюднення рішення становить не більше 5 робочих днів.',
          series: { values: [9, 8, 7, 6.5], by: 'press', source: 'Вибіркова перевірка 40 рішень' },
        },
      ],
      history: [
        {
          of: 'earlier',
          deeds: [
            {
              deed: 'answer',
              at: { due: -6 },
              by: 'press',
              says: 'done',
              text: [
                'За {for} оприлюднено всі рішення, середній строк скоротився.',
                'Рішення за {for} оприлюднено; найдовше чекали рішення з додатками у вигляді креслень.',
              ],
              proof: { title: 'Відомість оприлюднення рішень за {for}', path: 'logs/decisions-{key}' },
              review: { after: 4, by: 'secretary', confirms: true },
            },
          ],
        },
        {
          of: 'last',
          deeds: [
            {
              deed: 'answer',
              at: { due: -7 },
              by: 'press',
              says: 'done',
              text: 'За {for} оприлюднено 112 рішень; із секретаріатом домовлено про передавання текстів у день підписання.',
              proof: { title: 'Відомість оприлюднення рішень за {for}', path: 'logs/decisions-{key}' },
              review: { after: 5, by: 'secretary', confirms: true },
            },
          ],
        },
      ],
    },
    {
      code: '2.3',
      title:
        'Оприлюднювати дані про виконання бюджету громади у форматі, придатному для автоматизованого оброблення',
      priority: 'high',
      deadline: '1 раз на квартал',
      executors: ['finance'],
      indicators: [
        { text: 'Набір містить доходи й видатки за всіма кодами класифікації.' },
        { text: 'Структуру набору описано.' },
      ],
      history: [
        {
          of: 'earlier',
          deeds: [
            {
              deed: 'answer',
              at: { due: -8 },
              by: 'finance',
              says: 'done',
              text: 'Дані про виконання бюджету за {for} оприлюднено з розбивкою за кодами класифікації.',
              proof: { title: 'Виконання бюджету за {for}', path: 'datasets/budget-{key}' },
              review: { after: 5, by: 'member', confirms: true },
            },
          ],
        },
        {
          of: 'last',
          deeds: [
            {
              deed: 'answer',
              at: { due: -6 },
              by: 'finance',
              says: 'done',
              text: 'Дані про виконання бюджету за {for} розміщено на вебсайті.',
              proof: { title: 'Виконання бюджету за {for}', path: 'datasets/budget-{key}' },
              review: {
                after: 4,
                by: 'member',
                confirms: false,
                note: 'У файлі лише зведені показники. Потрібна розбивка за кодами класифікації, як у попередніх кварталах.',
              },
            },
          ],
        },
      ],
    },
    {
      code: '2.4',
      title: 'Підготувати для кожного оприлюдненого набору даних паспорт, написаний простою мовою',
      baseline: 'Паспорти має чверть наборів.',
      priority: 'medium',
      deadline: `Протягом ${t.y0} року`,
      executors: ['open-data'],
      indicators: [
        { text: 'Паспорти підготовлено для всіх оприлюднених наборів даних.' },
        {
          text: 'Щонайменше 80 % опитаних користувачів вважають описи зрозумілими.',
          series: { values: [62, 66], by: 'executor', source: 'Анкета на порталі, 118 відповідей' },
        },
      ],
      history: [
        {
          of: 'last',
          deeds: [
            {
              deed: 'answer',
              at: { due: -11 },
              by: 'executor',
              says: 'partly_done',
              text: 'Паспорти підготовлено для 61 набору з 72.',
              reason: 'Одинадцять наборів ведуть підприємства, які ще не визначили відповідальних осіб.',
              proof: { title: 'Каталог паспортів наборів', path: 'docs/passports' },
              review: { after: 5, by: 'secretary', confirms: true },
            },
          ],
        },
      ],
    },
    {
      code: '2.5',
      title: 'Оновити календар оприлюднення даних і погодити його з виконавчими органами',
      priority: 'medium',
      deadline: t.by(t.soon),
      executors: ['open-data', 'bodies'],
      indicators: [{ text: 'Календар погоджено та розміщено на порталі.' }],
      history: [
        {
          of: 'current',
          deeds: [
            {
              deed: 'answer',
              at: { ago: 14 },
              by: 'executor',
              says: 'in_progress',
              text: 'Проєкт календаря надіслано виконавчим органам, отримано вісім відповідей.',
            },
          ],
        },
      ],
    },
  ],
});
