import type { DemoSection } from '../content-types.js';
import type { Timeline } from '../timeline.js';

const NO_LONGER_PRINTED =
  'Перелік наборів на порталі оновлюється щодня; робоча група вирішила не витрачати кошти на друк.';

/** For improved governance and citizen engagement. */
export const governanceAndEngagement = (t: Timeline): DemoSection => ({
  code: '5',
  title: 'Покращене урядування та залучення громадян',
  principle: 5,
  tasks: [],
  sections: [
    {
      code: '5.1',
      title: 'Участь мешканців',
      principle: 5,
      sections: [],
      tasks: [
        {
          code: '5.1.1',
          title: 'Опитувати мешканців про те, яких даних їм бракує',
          priority: 'medium',
          deadline: `III–IV квартали ${t.y0}–${t.y2} років`,
          executors: ['press', { unit: 'shore', byConsent: true }],
          indicators: [
            {
              text: 'В опитуванні взяли участь щонайменше 500 мешканців.',
              series: {
                values: [538],
                until: `${t.y0}-12-08`,
                by: 'press',
                source: 'Підсумки опитування',
              },
            },
          ],
          history: [
            {
              of: 'earlier',
              deeds: [
                {
                  deed: 'answer',
                  at: { due: -21 },
                  by: 'press',
                  says: 'done',
                  text: 'Опитування проведено, на першому місці дані про ремонт доріг.',
                  proof: { title: 'Підсумки опитування', path: 'surveys/{key}' },
                  review: { after: 6, by: 'member', confirms: true },
                },
              ],
            },
            {
              of: 'last',
              deeds: [
                {
                  deed: 'answer',
                  at: { due: -18 },
                  by: 'press',
                  says: 'done',
                  text: 'Опитування проведено, підсумки передано виконавчим органам для календаря оприлюднення.',
                  proof: { title: 'Підсумки опитування', path: 'surveys/{key}' },
                  review: { after: 6, by: 'member', confirms: true },
                },
              ],
            },
            {
              of: 'current',
              deeds: [
                {
                  deed: 'answer',
                  at: { ago: 7 },
                  by: 'press',
                  says: 'in_progress',
                  text: 'Анкету погоджено з робочою групою та розміщено на порталі.',
                },
              ],
            },
          ],
        },
        {
          code: '5.1.2',
          title: 'Розглядати пропозиції користувачів порталу та повідомляти їх про результат',
          priority: 'medium',
          deadline: 'Постійно',
          executors: ['open-data'],
          indicators: [
            {
              text: 'Строк відповіді становить не більше 10 робочих днів.',
              series: { values: [13, 11, 9, 8], by: 'executor', source: 'Журнал звернень' },
            },
          ],
          history: [
            {
              of: 'earlier',
              deeds: [
                {
                  deed: 'answer',
                  at: { due: -8 },
                  by: 'executor',
                  says: 'in_progress',
                  text: [
                    'За {for} розглянуто 23 пропозиції, вісім ураховано.',
                    'За {for} розглянуто 17 пропозицій, найбільше про розклад транспорту.',
                  ],
                },
              ],
            },
            {
              of: 'last',
              deeds: [
                {
                  deed: 'answer',
                  at: { due: 6 },
                  by: 'executor',
                  says: 'in_progress',
                  text: 'За {for} розглянуто 19 пропозицій, відповіді надано всім.',
                },
              ],
            },
          ],
        },
        {
          code: '5.1.3',
          title: 'Проводити відкриті зустрічі тих, хто веде дані, з тими, хто ними користується',
          priority: 'low',
          deadline: 'Щокварталу',
          executors: ['open-data', { unit: 'college', byConsent: true }],
          indicators: [
            {
              text: 'Проведено щонайменше 2 зустрічі на квартал.',
              series: { values: [2, 1, 2, 3], by: 'executor', source: 'Протоколи зустрічей' },
            },
          ],
          history: [
            {
              of: 'earlier',
              deeds: [
                {
                  deed: 'answer',
                  at: { due: -10 },
                  by: 'executor',
                  says: 'done',
                  text: [
                    'За {for} проведено дві зустрічі: про дані для забудовників і про шкільні маршрути.',
                    'За {for} проведено зустріч у бібліотеці та онлайн-зустріч із журналістами.',
                  ],
                  proof: { title: 'Протоколи зустрічей за {for}', path: 'meetings/{key}' },
                  review: { after: 4, by: 'member', confirms: true },
                },
              ],
            },
            {
              of: 'last',
              deeds: [
                {
                  deed: 'answer',
                  at: { due: -9 },
                  by: 'executor',
                  says: 'done',
                  text: 'За {for} проведено три зустрічі, одну з них у коледжі.',
                  proof: { title: 'Протоколи зустрічей за {for}', path: 'meetings/{key}' },
                },
              ],
            },
          ],
        },
      ],
    },
    {
      code: '5.2',
      title: 'Рішення на підставі даних',
      principle: 5,
      sections: [],
      tasks: [
        {
          code: '5.2.1',
          title: 'Створити панель міських показників для керівництва та мешканців',
          priority: 'high',
          deadline: t.by(t.lately),
          executors: ['systems', 'economy'],
          indicators: [{ text: 'Панель із щонайменше 15 показниками відкрито для всіх.' }],
          history: [
            {
              of: 'last',
              deeds: [
                {
                  deed: 'answer',
                  at: { due: -31 },
                  by: 'executor',
                  says: 'in_progress',
                  text: 'Погоджено перелік показників, готується макет панелі.',
                },
              ],
            },
          ],
        },
        {
          code: '5.2.2',
          title: 'Установити в приміщеннях міської ради стенди з переліками наборів даних',
          priority: 'low',
          deadline: `${t.y0}–${t.y1} роки`,
          executors: ['press'],
          indicators: [{ text: 'Стенди встановлено у 4 приміщеннях.' }],
          obsoleteReason: NO_LONGER_PRINTED,
          history: [
            {
              of: 'current',
              deeds: [
                {
                  deed: 'answer',
                  at: { ago: 55 },
                  by: 'press',
                  says: 'obsolete',
                  text: 'Пропонуємо не встановлювати стенди.',
                  reason: NO_LONGER_PRINTED,
                  review: { after: 6, by: 'secretary', confirms: true },
                },
              ],
            },
          ],
        },
      ],
    },
  ],
});
