import { tablePdf } from '../pdf-table.js';
import { by, every, reach } from './invented-parts.js';
import { windows, type InventedDocument } from './invented.js';

/** Only the white between the columns parts them; cells run over several lines. */
export const undrawn: InventedDocument = {
  form: 'PDF: a table without drawn lines',
  file: 'undrawn.pdf',
  bytes: tablePdf(
    [
      ['N', 'Task', 'Deadline', 'Responsible', 'Indicator'],
      ['1.1', 'Count the pot-holes in all streets', 'by 1 May 2026', 'Roads Department', 'Register made'],
      [
        '1.2',
        'Mend the worst streets first',
        'Q3 2026',
        'Roads Department; Finance Department',
        '12 streets mended',
      ],
      [
        '2.1',
        'Answer every complaint',
        'quarterly',
        'Communications Department',
        '95% of complaints answered',
      ],
    ],
    {
      widths: [40, 140, 90, 130, 110],
      head: ['Road Repair Action Plan of the Town of Ashton for 2026'],
      lines: false,
    },
  ),
  expected: {
    title: 'Road Repair Action Plan of the Town of Ashton for 2026',
    city: 'Ashton',
    period: { from: '2026-Q1', to: '2026-Q4' },
    sections: [
      {
        title: 'Road Repair Action Plan of the Town of Ashton for 2026',
        tasks: [
          {
            code: '1.1',
            title: 'Count the pot-holes in all streets',
            deadlineText: 'by 1 May 2026',
            schedule: by(2026, 5, 1),
            executors: [['unit', 'Roads Department']],
            kpis: ['Register made'],
          },
          {
            code: '1.2',
            title: 'Mend the worst streets first',
            deadlineText: 'Q3 2026',
            schedule: windows('2026-Q3'),
            executors: [
              ['unit', 'Roads Department'],
              ['unit', 'Finance Department'],
            ],
            kpis: [reach('12 streets mended', 12)],
          },
          {
            code: '2.1',
            title: 'Answer every complaint',
            deadlineText: 'quarterly',
            schedule: every('quarter', 2026),
            executors: [['unit', 'Communications Department']],
            kpis: [reach('95% of complaints answered', 95, { percent: true })],
          },
        ],
      },
    ],
  },
};
