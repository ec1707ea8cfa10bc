import type { council as uk } from '../uk/council.js';

/** What the administrator decides about the council. */
export const council: Record<keyof typeof uk, string> = {
  'council.title': 'Council settings',
  'council.lead':
    'They hold for everybody in the council and for all its pages. Every change stays in the journal.',
  'council.names': 'Name and language',
  'council.name': 'Name in Ukrainian',
  'council.name_en': 'Name in English',
  'council.name_en.hint': 'For those who read English. Without it the Ukrainian one is shown.',
  'council.city': 'City',
  'council.city.hint': 'Stands at the top of every page.',
  'council.needed': 'Fill in this field.',
  'council.locale': 'Language for people who have chosen none yet',
  'council.locale.UK': 'Ukrainian',
  'council.locale.EN': 'English',
  'council.calendar': 'Reporting calendar of new plans',
  'council.calendar.lead':
    'Every new plan begins with this calendar. Calendars of plans that are there already are changed on their own pages.',
  'council.every': 'How often to report',
  'council.every.HALF_YEAR': 'Every half-year and for the year',
  'council.every.QUARTER': 'Every quarter',
  'council.every.MONTH': 'Every month',
  'council.every.YEAR': 'Every year',
  'council.due_day': 'By which day of the next month',
  'council.due_day.wrong': 'Enter a day from 1 to 31.',
  'council.save': 'Save',
  'council.saved': 'Settings saved',
  'council.logo': 'Logo',
  'council.logo.lead':
    'Stands at the top of pages, on public pages and in reports. PNG, JPEG or WebP, up to 256 KB.',
  'council.logo.now': 'The logo now',
  'council.logo.none': 'There is no logo.',
  'council.logo.choose': 'Choose a picture',
  'council.logo.remove': 'Take the logo away',
  'council.logo.too_large': 'The picture is larger than 256 KB. Make it smaller and choose it again.',
  'council.logo.saved': 'Logo changed',
  'council.logo.removed': 'Logo taken away',
  'council.public': 'Openness',
  'council.public.open': 'Everybody may read the plans and reports that the council has published.',
  'council.public.closed':
    'The council is closed to the public: its pages, feeds and data files answer as if they were not there. The people of the council work as always.',
  'council.public.close': 'Close to the public',
  'council.public.close.sure':
    'All public pages of the council, its feeds of changes and data files will be gone at once. Nothing is deleted: opened again, the addresses are the same.',
  'council.public.close.confirm': 'Yes, close it',
  'council.public.cancel': 'Leave it open',
  'council.public.reopen': 'Open to the public',
  'council.public.opened': 'The council is open to the public',
  'council.public.shut': 'The council is closed to the public',
};
