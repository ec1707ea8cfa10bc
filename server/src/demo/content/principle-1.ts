import type { DemoSection } from '../content-types.js';
import type { Timeline } from '../timeline.js';

/** Open by default: who is responsible, and which datasets must be open. */
export const openByDefault = (t: Timeline): DemoSection => ({
  code: '1',
  title: 'Відкритість за замовчуванням',
  principle: 1,
  tasks: [],
  sections: [
    {
      code: '1.1',
      title: 'Правила та відповідальні',
      principle: 1,
      sections: [],
      tasks: [
        {
          code: '1.1.1',
          title: 'Затвердити Положення про управління відкритими даними Яснобережної міської ради',
          baseline:
            'Порядок роботи з відкритими даними не визначено, кожен виконавчий орган діє на власний розсуд.',
          priority: 'high',
          deadline: t.inQuarter(-4),
          executors: ['open-data', 'legal'],
          indicators: [
            {
              text: 'Положення затверджено рішенням виконавчого комітету та оприлюднено на вебсайті міської ради.',
            },
          ],
          history: [
            {
              of: 'last',
              deeds: [
                {
                  deed: 'answer',
                  at: { due: -9 },
                  by: 'executor',
                  says: 'done',
                  text: 'Виконавчий комітет затвердив Положення. Текст оприлюднено на вебсайті міської ради та надіслано всім виконавчим органам.',
                  proof: { title: 'Рішення про затвердження Положення', path: 'acts/open-data-statute' },
                  review: { after: 3, by: 'member', confirms: true },
                },
              ],
            },
          ],
        },
        {
          code: '1.1.2',
          title:
            'Визначити в кожному виконавчому органі особу, відповідальну за відкриті дані, і внести зміни до її посадової інструкції',
          priority: 'high',
          deadline: t.inQuarters(-4, -3),
          executors: ['heads', 'staff'],
          indicators: [
            { text: 'Відповідальних осіб визначено в усіх виконавчих органах міської ради.' },
            { text: 'Зміни до посадових інструкцій затверджено.' },
          ],
          history: [
            {
              of: 'last',
              deeds: [
                {
                  deed: 'move',
                  at: { approved: -16 },
                  by: 'secretary',
                  to: t.endOf(-2),
                  reason:
                    'У трьох виконавчих органах змінюється структура; посадові інструкції доцільно затверджувати після її введення в дію.',
                  decision: {
                    after: 4,
                    approves: true,
                    note: 'Погоджено за умови, що решта органів не чекає.',
                  },
                },
                {
                  deed: 'answer',
                  at: { due: -12 },
                  by: 'secretary',
                  says: 'done',
                  text: 'Відповідальних осіб визначено в усіх 14 виконавчих органах, зміни до посадових інструкцій затверджено.',
                  proof: { title: 'Зведений перелік відповідальних осіб', path: 'docs/responsible-officers' },
                  review: { after: 5, by: 'member', confirms: true },
                },
              ],
            },
          ],
        },
        {
          code: '1.1.3',
          title: 'Проводити інвентаризацію даних, якими розпоряджаються виконавчі органи міської ради',
          description:
            'Описуються інформаційні системи, реєстри та таблиці: що в них є, хто їх веде, як часто вони змінюються і чи містять відомості з обмеженим доступом.',
          priority: 'medium',
          deadline: 'Щороку',
          executors: ['open-data', 'bodies'],
          indicators: [
            {
              text: 'Щороку описано не менше 40 інформаційних систем.',
              series: {
                values: [12, 21, 30, 38],
                by: 'executor',
                source: 'Журнал інвентаризації',
                slip: {
                  back: 1,
                  was: 33,
                  reason: 'Три інформаційні системи було пораховано двічі.',
                },
              },
            },
          ],
          history: [
            {
              of: 'last',
              deeds: [
                {
                  deed: 'answer',
                  at: { due: -14 },
                  by: 'executor',
                  says: 'done',
                  text: 'Інвентаризацію за {for} завершено, описано 43 інформаційні системи та реєстри.',
                  proof: { title: 'Підсумковий звіт про інвентаризацію', path: 'docs/inventory' },
                  review: { after: 6, by: 'secretary', confirms: true },
                },
              ],
            },
            {
              of: 'current',
              deeds: [
                {
                  deed: 'answer',
                  at: { ago: 17 },
                  by: 'executor',
                  says: 'in_progress',
                  text: 'Описано системи семи виконавчих органів, ще чотири заповнюють анкети.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      code: '1.2',
      title: 'Набори даних',
      principle: 1,
      sections: [],
      tasks: [
        {
          code: '1.2.1',
          title: 'Оновлювати обов’язкові набори даних у строки, передбачені законодавством',
          baseline: 'Вчасно оновлюється дві третини наборів.',
          priority: 'high',
          deadline: 'Щомісяця',
          executors: ['open-data'],
          indicators: [
            {
              text: 'Щонайменше 95 % наборів даних оновлено вчасно.',
              series: { values: [84, 89, 93, 96], by: 'executor', source: 'Журнал оновлень порталу' },
            },
          ],
          history: [
            {
              of: 'earlier',
              deeds: [
                {
                  deed: 'answer',
                  at: { due: -5 },
                  by: 'executor',
                  says: 'done',
                  text: [
                    'Усі набори, строк оновлення яких припадає на {for}, оновлено.',
                    'Оновлено набори за {for}; два набори оприлюднено із запізненням на день через збій обліку.',
                    'Набори за {for} оновлено, помилки, про які повідомили користувачі, виправлено.',
                  ],
                  proof: { title: 'Журнал оновлень за {for}', path: 'logs/updates-{key}' },
                  review: { after: 3, by: 'secretary', confirms: true },
                },
              ],
            },
            {
              of: 'last',
              deeds: [
                {
                  deed: 'answer',
                  at: { due: -4 },
                  by: 'executor',
                  says: 'done',
                  text: 'Набори за {for} оновлено, журнал оновлень додано.',
                  proof: { title: 'Журнал оновлень за {for}', path: 'logs/updates-{key}' },
                },
              ],
            },
          ],
        },
        {
          code: '1.2.2',
          title:
            'Оприлюднити перелік наборів даних, доступ до яких обмежено, із зазначенням підстав обмеження',
          priority: 'medium',
          deadline: t.by(`${t.y0}-07-01`),
          executors: ['legal', 'digital'],
          indicators: [{ text: 'Перелік із посиланням на норму закону для кожного набору оприлюднено.' }],
          history: [
            {
              of: 'last',
              deeds: [
                {
                  deed: 'answer',
                  at: { due: -8 },
                  by: 'secretary',
                  says: 'done',
                  text: 'Перелік із дев’яти наборів оприлюднено, для кожного зазначено підставу обмеження та строк її перегляду.',
                  proof: { title: 'Перелік наборів з обмеженим доступом', path: 'docs/restricted-datasets' },
                  review: { after: 4, by: 'member', confirms: true },
                },
              ],
            },
          ],
        },
        {
          code: '1.2.3',
          title: 'Оприлюднювати на карті відомості про комунальне майно, запропоноване в оренду',
          priority: 'low',
          deadline: `II квартал ${t.y0} року, IV квартал ${t.y0} року, III квартал ${t.y1} року`,
          executors: ['economy', 'cadastre'],
          indicators: [{ text: 'На карту нанесено всі об’єкти, запропоновані в оренду.' }],
          history: [
            {
              of: 'earlier',
              deeds: [
                {
                  deed: 'answer',
                  at: { due: -10 },
                  by: 'secretary',
                  says: 'done',
                  text: 'Карту за {for} оновлено, нанесено 27 об’єктів.',
                  proof: { title: 'Карта комунального майна', path: 'maps/rent-{key}' },
                  review: { after: 4, by: 'member', confirms: true },
                },
              ],
            },
            {
              of: 'last',
              deeds: [
                {
                  deed: 'answer',
                  at: { due: -7 },
                  by: 'secretary',
                  says: 'done',
                  text: 'Карту за {for} оновлено, нанесено 31 об’єкт, додано фотографії приміщень.',
                  proof: { title: 'Карта комунального майна', path: 'maps/rent-{key}' },
                  review: { after: 5, by: 'member', confirms: true },
                },
              ],
            },
            {
              of: 'current',
              deeds: [
                {
                  deed: 'answer',
                  at: { ago: 8 },
                  by: 'secretary',
                  says: 'in_progress',
                  text: 'Управління економіки звіряє перелік об’єктів з реєстром договорів.',
                },
              ],
            },
          ],
        },
      ],
    },
  ],
});
