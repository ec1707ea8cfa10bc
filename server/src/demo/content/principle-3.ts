import type { DemoSection } from '../content-types.js';
import type { Timeline } from '../timeline.js';

/** Accessible and usable: the portal, and how people find their way in it. */
export const accessibleAndUsable = (t: Timeline): DemoSection => ({
  code: '3',
  title: 'Доступність і застосовуваність',
  principle: 3,
  tasks: [],
  sections: [
    {
      code: '3.1',
      title: 'Портал відкритих даних',
      principle: 3,
      sections: [],
      tasks: [
        {
          code: '3.1.1',
          title: 'Запустити міський портал відкритих даних у постійну експлуатацію',
          baseline: 'Набори розміщено на вебсайті міської ради окремими файлами.',
          priority: 'high',
          deadline: t.inQuarters(-3, -2),
          executors: ['systems', 'digital'],
          indicators: [
            { text: 'Портал прийнято в постійну експлуатацію.' },
            { text: 'На портал перенесено всі оприлюднені набори даних.' },
          ],
          history: [
            {
              of: 'last',
              deeds: [
                {
                  deed: 'answer',
                  at: { approved: -58 },
                  by: 'executor',
                  says: 'in_progress',
                  text: 'Портал розгорнуто на тестовому сервері, перенесено 18 наборів.',
                },
                {
                  deed: 'move',
                  at: { approved: -20 },
                  by: 'secretary',
                  to: t.endOf(-1),
                  reason:
                    'Перша закупівля технічної підтримки не відбулася, бо не було подано жодної пропозиції.',
                  decision: { after: 5, approves: true },
                },
                {
                  deed: 'move',
                  at: { approved: 70 },
                  by: 'secretary',
                  to: t.endOf(1),
                  reason:
                    'За висновком перевірки безпеки потрібно замінити модуль входу; виконавець просить ще пів року.',
                  decision: {
                    after: 6,
                    approves: true,
                    note: 'Востаннє. Щомісяця доповідати про перенесення наборів.',
                  },
                },
                {
                  deed: 'answer',
                  at: { ago: 12 },
                  by: 'executor',
                  says: 'in_progress',
                  text: 'Модуль входу замінено, триває повторна перевірка. Перенесено 54 набори з 72.',
                },
              ],
            },
          ],
        },
        {
          code: '3.1.2',
          title: 'Відкрити доступ до наборів даних через програмний інтерфейс',
          priority: 'medium',
          deadline: `${t.y1}–${t.y2} роки`,
          executors: ['systems'],
          indicators: [
            {
              text: 'Щонайменше 20 наборів даних доступні через програмний інтерфейс.',
              series: { values: [2, 5, 9], by: 'executor', source: 'Каталог порталу' },
            },
          ],
          history: [
            {
              of: 'current',
              deeds: [
                {
                  deed: 'answer',
                  at: { ago: 21 },
                  by: 'executor',
                  says: 'in_progress',
                  text: 'Через програмний інтерфейс доступні набори про транспорт, бюджет і нерухомість.',
                },
              ],
            },
          ],
        },
        {
          code: '3.1.3',
          title: 'Забезпечувати безперебійну роботу порталу та резервне копіювання даних',
          priority: 'high',
          deadline: 'Протягом строку дії Плану',
          executors: ['systems'],
          indicators: [
            {
              text: 'Перерви в роботі порталу становлять не більше 4 годин на квартал.',
              series: { values: [7, 5, 3.5, 3], by: 'executor', source: 'Журнал моніторингу' },
            },
          ],
          history: [
            {
              of: 'earlier',
              deeds: [
                {
                  deed: 'answer',
                  at: { due: -7 },
                  by: 'executor',
                  says: 'in_progress',
                  text: [
                    'За {for} портал працював стабільно, резервні копії перевірено відновленням.',
                    'За {for} була одна перерва через оновлення сервера, дані не втрачено.',
                  ],
                },
              ],
            },
            {
              of: 'last',
              deeds: [
                {
                  deed: 'answer',
                  at: { due: 4 },
                  by: 'executor',
                  says: 'in_progress',
                  text: 'За {for} перерви тривали три години, резервне копіювання виконується щоночі.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      code: '3.2',
      title: 'Зручність для користувачів',
      principle: 3,
      sections: [],
      tasks: [
        {
          code: '3.2.1',
          title: 'Зробити портал зручним для людей з порушеннями зору',
          baseline: 'Портал не читається програмами екранного доступу.',
          priority: 'high',
          deadline: t.inHalf(-1),
          executors: ['systems', 'shore'],
          indicators: [{ text: 'Незалежна перевірка підтвердила відповідність вимогам доступності.' }],
          history: [
            {
              of: 'last',
              deeds: [
                {
                  deed: 'answer',
                  at: { due: -24 },
                  by: 'executor',
                  says: 'at_risk',
                  text: 'Виправлено підписи полів і контраст, таблиці ще недоступні з клавіатури.',
                  reason: 'Розробник порталу зайнятий заміною модуля входу.',
                },
                {
                  deed: 'move',
                  at: { ago: 6 },
                  by: 'executor',
                  to: t.endOf(1),
                  reason:
                    'Роботи з доступності можна завершити лише після прийняття нового модуля входу; незалежну перевірку вже замовлено.',
                },
              ],
            },
          ],
        },
        {
          code: '3.2.2',
          title: 'Підтримувати на порталі розділ із відповідями на поширені запитання',
          priority: 'low',
          deadline: 'Постійно',
          executors: ['open-data', 'press'],
          indicators: [{ text: 'Розділ доповнюється за зверненнями користувачів.' }],
          history: [
            {
              of: 'earlier',
              deeds: [
                {
                  deed: 'answer',
                  at: { due: -9 },
                  by: 'executor',
                  says: 'in_progress',
                  text: ['За {for} додано п’ять відповідей.', 'За {for} переписано розділ про ліцензії.'],
                },
              ],
            },
          ],
        },
        {
          code: '3.2.3',
          title: 'Оприлюднити англомовні описи двадцяти найуживаніших наборів даних',
          deadline: t.inQuarter(2),
          executors: [],
          indicators: [{ text: 'Описи 20 наборів перекладено.' }],
          history: [],
        },
        {
          code: '3.2.4',
          title: 'Провести випробування порталу за участю мешканців різного віку',
          priority: 'low',
          deadline: t.inQuarter(0),
          executors: ['press', { unit: 'shore', byConsent: true }],
          indicators: [{ text: 'У випробуванні взяли участь щонайменше 30 мешканців.' }],
          history: [],
        },
      ],
    },
  ],
});
