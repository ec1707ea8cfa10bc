import type { report as uk } from '../uk/report.js';

export const report: Record<keyof typeof uk, string> = {
  'report.list.title': 'Reports',
  'report.list.lead':
    'The annual report is made of what was confirmed in the system. Once published it never changes.',
  'report.list.none': 'No reports yet',
  'report.list.none_text':
    'Create the report of a year: tables and counts come by themselves, the text is yours.',
  'report.list.year': 'Year',
  'report.create': 'Create a report',
  'report.state.draft': 'Draft',
  'report.state.published': 'Published',
  'report.published_on': 'Published {when}',
  'report.title': 'Report of {year}',
  'report.draft_note': 'The figures are taken from the data right now and freeze on publication.',
  'report.frozen_note': 'A published report never changes.',
  'report.hash': 'SHA-256 checksum: {hash}',
  'report.public': 'Page for everybody',
  'report.docx': 'Download DOCX',
  'report.csv': 'Download CSV',
  'report.print': 'Print',
  'report.publish': 'Publish',
  'report.publish.confirm': 'Publish the report of {year}?',
  'report.publish.text':
    'Its content freezes for good and opens to everybody at a permanent address. It can be corrected only by a further edition.',
  'report.publishing': 'Publishing…',
  'report.published': 'The report is published',
  'report.text.save': 'Save the text',
  'report.text.saved': 'Text saved',
  'report.contents': 'Contents',
  'report.text.take_back': 'As it was',
  'report.publish.unsaved':
    '{count, plural, one {# text is not saved: it will not come into the report.} other {# texts are not saved: they will not come into the report.}}',
  'report.unsigned': 'No signature given',
};
