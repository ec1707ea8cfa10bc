import type { DemoSection } from '../content-types.js';
import type { Timeline } from '../timeline.js';

/** Comparable and interoperable: common structures, codes and registers. */
export const comparableAndInteroperable = (t: Timeline): DemoSection => ({
  code: '4',
  title: 'Порівнюваність та інтероперабельність',
  principle: 4,
  sections: [],
  tasks: [
    {
      code: '4.1',
      title: 'Переводити набори даних на структури, рекомендовані на національному рівні',
      priority: 'medium',
      deadline: '1 раз на півріччя',
      executors: ['open-data'],
      indicators: [
        {
          text: 'Щопівроку на рекомендовані структури переведено не менше 6 наборів даних.',
          series: { values: [4, 6, 6], by: 'executor', source: 'Каталог порталу' },
        },
      ],
      history: [
        {
          of: 'earlier',
          deeds: [
            {
              deed: 'answer',
              at: { due: -13 },
              by: 'executor',
              says: 'done',
              text: 'За {for} на рекомендовані структури переведено шість наборів.',
              proof: { title: 'Набори, переведені за {for}', path: 'docs/structures-{key}' },
              review: { after: 5, by: 'member', confirms: true },
            },
          ],
        },
        {
          of: 'last',
          deeds: [
            {
              deed: 'answer',
              at: { due: -15 },
              by: 'executor',
              says: 'done',
              text: 'За {for} переведено шість наборів.',
              proof: { title: 'Набори, переведені за {for}', path: 'docs/structures-{key}' },
              review: {
                after: 3,
                by: 'member',
                confirms: false,
                note: 'Два набори не проходять перевірки структури: немає обов’язкового поля identifier.',
              },
            },
            {
              deed: 'answer',
              at: { due: -8 },
              by: 'executor',
              says: 'done',
              text: 'Зауваження враховано, усі шість наборів проходять перевірку структури.',
              proof: { title: 'Протокол перевірки структури', path: 'docs/structures-check-{key}' },
              review: { after: 4, by: 'member', confirms: true },
            },
          ],
        },
        {
          of: 'current',
          deeds: [
            {
              deed: 'answer',
              at: { ago: 19 },
              by: 'executor',
              says: 'in_progress',
              text: 'Переведено три набори, ще три готуються.',
            },
          ],
        },
      ],
    },
    {
      code: '4.2',
      title: 'Додати до всіх наборів з адресами коди вулиць і будинків',
      priority: 'medium',
      deadline: 'Протягом шести місяців після затвердження адресного реєстру громади',
      executors: ['cadastre'],
      indicators: [{ text: 'Коди додано до всіх наборів, що містять адреси.' }],
      history: [],
    },
    {
      code: '4.3',
      title: 'Узгодити довідник комунальних закладів із державними реєстрами',
      priority: 'low',
      deadline: 'Після набрання чинності порядком обміну даними між публічними реєстрами',
      executors: ['bodies', 'systems'],
      indicators: [{ text: 'Розбіжностей між довідником і державними реєстрами немає.' }],
      history: [],
    },
    {
      code: '4.4',
      title: 'Налаштувати обмін наборами даних з обласним порталом',
      description: 'Набори громади з’являються на обласному порталі без повторного завантаження.',
      priority: 'medium',
      deadline: 'Протягом двох місяців після підписання меморандуму про обмін даними з обласною радою',
      eventOn: t.ago(40),
      executors: ['systems', { unit: 'college', byConsent: true }],
      indicators: [{ text: 'Обмін відбувається автоматично щодоби.' }],
      history: [
        {
          of: 'current',
          deeds: [
            {
              deed: 'answer',
              at: { ago: 11 },
              by: 'executor',
              says: 'in_progress',
              text: 'Узгоджено перелік наборів, студенти коледжу готують перевірку відповідності полів.',
            },
          ],
        },
      ],
    },
    {
      code: '4.5',
      title: 'Запровадити єдині коди закладів у наборах про освіту, культуру та спорт',
      priority: 'low',
      deadline: t.by(t.before),
      executors: ['education', 'open-data'],
      indicators: [
        {
          text: 'Єдині коди використовуються у щонайменше 8 наборах.',
          series: { values: [5, 8], until: t.before, by: 'executor', source: 'Каталог порталу' },
        },
      ],
      history: [
        {
          of: 'last',
          deeds: [
            {
              deed: 'answer',
              at: { due: -6 },
              by: 'executor',
              says: 'done',
              text: 'Коди запроваджено у восьми наборах, довідник кодів оприлюднено.',
              proof: { title: 'Довідник кодів закладів', path: 'datasets/institution-codes' },
              review: { after: 4, by: 'secretary', confirms: true },
            },
          ],
        },
      ],
    },
  ],
});
