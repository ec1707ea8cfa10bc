import type { DemoSection } from '../content-types.js';
import type { Timeline } from '../timeline.js';

/** For inclusive development and innovation. */
export const developmentAndInnovation = (t: Timeline): DemoSection => ({
  code: '6',
  title: 'Інклюзивний розвиток та інновації',
  principle: 6,
  sections: [],
  tasks: [
    {
      code: '6.1',
      title: 'Провести конкурс ідей застосування міських даних',
      priority: 'medium',
      deadline: `з 1 серпня по 15 жовтня ${t.y0} року`,
      executors: ['economy', { unit: 'college', byConsent: true }],
      indicators: [
        {
          text: 'На конкурс подано щонайменше 12 ідей.',
          series: { values: [17], until: `${t.y0}-10-20`, by: 'secretary', source: 'Протокол журі конкурсу' },
        },
      ],
      history: [
        {
          of: 'last',
          deeds: [
            {
              deed: 'answer',
              at: { due: 9 },
              by: 'secretary',
              says: 'done',
              text: 'Конкурс проведено, подано 17 ідей, журі відзначило три. Підсумки підбито пізніше строку, бо приймання ідей продовжили на прохання студентів.',
              proof: { title: 'Протокол журі конкурсу', path: 'contest/results' },
              review: { after: 4, by: 'member', confirms: true },
            },
          ],
        },
      ],
    },
    {
      code: '6.2',
      title: 'Навчати працівників міської ради працювати з даними',
      baseline: 'Навчання пройшли 9 працівників.',
      priority: 'high',
      deadline: 'Щороку',
      executors: ['staff', 'digital', { unit: 'college', byConsent: true }],
      indicators: [
        {
          text: 'Навчання пройшли не менше 60 працівників на рік.',
          series: { values: [14, 22, 31, 38], by: 'secretary', source: 'Відомості про навчання' },
        },
      ],
      history: [
        {
          of: 'last',
          deeds: [
            {
              deed: 'answer',
              at: { due: -16 },
              by: 'secretary',
              says: 'done',
              text: 'За {for} навчання пройшли 64 працівники: два очні курси та один дистанційний.',
              proof: { title: 'Відомість про навчання за {for}', path: 'training/{key}' },
              review: { after: 6, by: 'member', confirms: true },
            },
          ],
        },
        {
          of: 'current',
          deeds: [
            {
              deed: 'answer',
              at: { ago: 23 },
              by: 'secretary',
              says: 'in_progress',
              text: 'Триває другий курс, записано 26 працівників.',
            },
          ],
        },
      ],
    },
    {
      code: '6.3',
      title: 'Сприяти створенню цифрових сервісів на основі даних громади',
      priority: 'medium',
      deadline: 'Протягом строку дії Плану',
      executors: ['digital', { unit: 'shore', byConsent: true }],
      indicators: [
        {
          text: 'Створено щонайменше 3 сервіси на основі відкритих даних.',
          series: { values: [0, 1, 1, 2], by: 'secretary', source: 'Реєстр сервісів на порталі' },
        },
      ],
      history: [
        {
          of: 'earlier',
          deeds: [
            {
              deed: 'answer',
              at: { due: -10 },
              by: 'secretary',
              says: 'in_progress',
              text: 'За {for} надано консультації чотирьом командам.',
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
              says: 'in_progress',
              text: 'За {for} запрацював бот, що нагадує про відключення води; автори використали набір водоканалу.',
            },
          ],
        },
      ],
    },
    {
      code: '6.4',
      title: 'Запровадити у старших класах факультатив з роботи з даними',
      priority: 'medium',
      deadline: `до кінця ${t.y0} року`,
      executors: ['education'],
      indicators: [{ text: 'Факультатив діє у щонайменше 3 закладах освіти.' }],
      history: [
        {
          of: 'last',
          deeds: [
            {
              deed: 'answer',
              at: { due: -20 },
              by: 'secretary',
              says: 'cannot_be_done',
              text: 'Навчальну програму підготовлено, але факультатив у жодному закладі не розпочато.',
              reason:
                'Години факультативів на навчальний рік розподілено до затвердження плану; кошторис закладів їх не передбачає.',
              review: { after: 7, by: 'head', confirms: true },
            },
          ],
        },
      ],
    },
    {
      code: '6.5',
      title: 'Залучити грантові кошти на розвиток відкритих даних',
      priority: 'medium',
      deadline: t.inQuarters(-3, 2),
      executors: ['economy'],
      indicators: [{ text: 'Реалізовано щонайменше 1 проєкт за грантові кошти.' }],
      history: [],
    },
    {
      code: '6.6',
      title: 'Оцінити, чи враховують відкриті дані потреби людей з інвалідністю',
      description: 'Оцінювання проводять самі люди з інвалідністю та їхні організації.',
      priority: 'medium',
      deadline: `II–III квартали ${t.y2} року`,
      executors: ['working-group', { unit: 'shore', byConsent: true }],
      indicators: [{ text: 'Висновки оцінювання оприлюднено й ураховано в наступному плані.' }],
      history: [],
    },
  ],
});
