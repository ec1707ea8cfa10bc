import type { plan as uk } from '../uk/plan.js';

export const plan: Record<keyof typeof uk, string> = {
  'plan.missing': 'There is no such plan',
  'plan.reading': 'Reading the tasks of the plan',
  'plan.download': 'Download',
  'plan.download.docx': 'Word document (DOCX)',
  'plan.download.xlsx': 'Excel workbook (XLSX)',
  'plan.download.csv': 'CSV table',
  'plan.print': 'Print A3',
  'plan.print.now': 'Print',
  'plan.print.hint': 'A3 sheet, landscape.',
  'plan.public_page': 'Public page',
  'plan.publish': 'Make the plan public',
  'plan.publish.title': 'Make the plan public?',
  'plan.publish.text':
    'Everybody will see the tasks, deadlines, executors (without people’s names) and evidence at this address:',
  'plan.publish.confirm': 'Make public',
  'plan.published': 'The plan is public',
};
