import type { PhraseIssue } from '../text/index.js';

type Entry = { severity: PhraseIssue['severity']; uk: string; en: string };

/** Everything that the reader of deadlines may have to say, in both languages. */
const ISSUES = {
  empty: { severity: 'error', uk: 'Строк не вказано.', en: 'No deadline is given.' },
  not_read: {
    severity: 'error',
    uk: 'Строк не вдалося прочитати. Виберіть його вручну.',
    en: 'The deadline could not be read. Choose it by hand.',
  },
  too_long: {
    severity: 'warning',
    uk: 'Текст задовгий для строку: прочитано лише його початок.',
    en: 'The text is too long for a deadline: only its beginning was read.',
  },
  unread_text: {
    severity: 'warning',
    uk: 'Цю частину тексту не враховано.',
    en: 'This part of the text was left out.',
  },
  year_unknown: {
    severity: 'error',
    uk: 'Рік не вказано, а період плану невідомий.',
    en: 'No year is given and the period of the plan is not known.',
  },
  period_unknown: {
    severity: 'error',
    uk: 'Строк залежить від періоду плану, а він невідомий.',
    en: 'The deadline depends on the period of the plan, which is not known.',
  },
  year_inferred: {
    severity: 'note',
    uk: 'Рік не вказано: взято єдиний рік плану, якому відповідає строк.',
    en: 'No year is given: the only year of the plan that fits was taken.',
  },
  year_ambiguous: {
    severity: 'warning',
    uk: 'Рік не вказано, а план охоплює кілька років: взято перший. Перевірте.',
    en: 'No year is given and the plan covers several: the first was taken. Check it.',
  },
  year_from_neighbour: {
    severity: 'warning',
    uk: 'Рік цієї частини не вказано: взято за сусідньою. Перевірте.',
    en: 'The year of this part is not given: it was taken from the part beside it. Check it.',
  },
  outside_period: {
    severity: 'warning',
    uk: 'Строк виходить за межі періоду плану.',
    en: 'The deadline lies outside the period of the plan.',
  },
  no_such_quarter: { severity: 'error', uk: 'Такого кварталу немає.', en: 'There is no such quarter.' },
  no_such_half: { severity: 'error', uk: 'Такого півріччя немає.', en: 'There is no such half-year.' },
  no_such_day: { severity: 'error', uk: 'Такої дати немає.', en: 'There is no such date.' },
  reversed: {
    severity: 'error',
    uk: 'Початок строку пізніший за його кінець.',
    en: 'The beginning of the deadline is later than its end.',
  },
  scanned_numeral: {
    severity: 'note',
    uk: 'Римське число записано сторонніми літерами: прочитано за виглядом.',
    en: 'The Roman numeral is written with other letters: it was read by its look.',
  },
  short_year: {
    severity: 'note',
    uk: 'Рік записано двома цифрами: прочитано як 20ХХ.',
    en: 'The year has two digits: it was read as 20XX.',
  },
  day_order: {
    severity: 'warning',
    uk: 'Дату через скісну риску прочитано як день/місяць. Перевірте.',
    en: 'The date with slashes was read as day/month. Check it.',
  },
  month_unclear: {
    severity: 'warning',
    uk: 'Число перед роком прочитано як місяць. Перевірте, чи це не квартал.',
    en: 'The number before the year was read as a month. Check whether it is a quarter.',
  },
  alternatives: {
    severity: 'warning',
    uk: 'Названо кілька можливих строків («або», скісна риска): ураховано всі. Перевірте.',
    en: 'Several possible deadlines are named (“or”, a stroke): all were taken. Check it.',
  },
  inclusive_unclear: {
    severity: 'warning',
    uk: 'Невідомо, чи входить названий період у строк: прочитано «включно».',
    en: 'It is not clear whether the named period is itself included: it was read as included.',
  },
  exclusive: {
    severity: 'note',
    uk: 'Строк закінчується напередодні названого дня.',
    en: 'The deadline ends on the day before the named one.',
  },
  vague: {
    severity: 'warning',
    uk: 'Межі строку названо приблизно: узято найближчий період. Перевірте.',
    en: 'The deadline is vague: the nearest period was taken. Check it.',
  },
  open_end: {
    severity: 'warning',
    uk: 'Кінець строку не названо: взято кінець плану.',
    en: 'No end is named: the end of the plan was taken.',
  },
  open_start: {
    severity: 'warning',
    uk: 'Ці слова не обмежують строк із кінця: «не раніше» прочитано як початок, кінець — кінець плану.',
    en: 'These words give no end: “not before” was read as the beginning, and the plan’s end as the end.',
  },
  several_dates: {
    severity: 'warning',
    uk: 'Названо кілька дат: строк охоплює їх усі, до останньої. Перевірте.',
    en: 'Several dates are named: the deadline spans them all, to the last. Check it.',
  },
  overlap: {
    severity: 'warning',
    uk: 'Названі періоди перетинаються: їх об’єднано.',
    en: 'The named periods overlap: they were joined.',
  },
  narrowed: {
    severity: 'note',
    uk: 'Названо період і точнішу дату в ньому: взято їх разом.',
    en: 'A period and a closer date in it are named: they were taken together.',
  },
  rounded: {
    severity: 'warning',
    uk: 'Дні не збігаються з межами кварталів: межі розширено до цілих кварталів.',
    en: 'The days do not fall on the ends of quarters: the bounds were widened to whole quarters.',
  },
  day_not_kept: {
    severity: 'note',
    uk: 'День у межах кожного періоду не зберігається: строк — останній день періоду.',
    en: 'The day inside each period is not kept: the last day of the period counts.',
  },
  day_kept: {
    severity: 'note',
    uk: 'Строк настає щоразу в названий день.',
    en: 'The deadline falls on the named day each time.',
  },
  several_readings: {
    severity: 'warning',
    uk: 'Названо строки різного роду: враховано головний. Перевірте.',
    en: 'Deadlines of different kinds are named: the main one was taken. Check it.',
  },
  plan_end: {
    severity: 'note',
    uk: 'Дату взято з періоду плану.',
    en: 'The date was taken from the period of the plan.',
  },
  own_period: {
    severity: 'note',
    uk: 'Названі роки не збігаються з періодом плану.',
    en: 'The years named are not those of the plan.',
  },
  event_names_time: {
    severity: 'warning',
    uk: 'У назві події є час: перевірте, чи це не окремий строк.',
    en: 'The name of the event holds a time: check whether it is a deadline of its own.',
  },
  each_year: {
    severity: 'note',
    uk: 'Рік не вказано: прочитано як кожен рік плану.',
    en: 'No year is given: it was read as every year of the plan.',
  },
  last_day: {
    severity: 'note',
    uk: 'Названо лише один день: прочитано як останній день строку.',
    en: 'A single day is named: it was read as the last day of the deadline.',
  },
  working_days: {
    severity: 'warning',
    uk: 'Робочі дні пораховано як календарні.',
    en: 'Working days were counted as calendar days.',
  },
  frequency: {
    severity: 'error',
    uk: 'Такої частоти немає: можливі місяць, квартал, півріччя, рік.',
    en: 'There is no such frequency: a month, quarter, half-year or year is possible.',
  },
  conditional: {
    severity: 'error',
    uk: 'Строк залежить від умови, а не від дати.',
    en: 'The deadline depends on a condition and not on a date.',
  },
  reporting_period: {
    severity: 'error',
    uk: 'Це звітний період, а не строк.',
    en: 'This is a period to report on and not a deadline.',
  },
  relative: {
    severity: 'error',
    uk: 'Строк названо відносно часу, якого немає в тексті.',
    en: 'The deadline is relative to a time that the text does not name.',
  },
  approximate: {
    severity: 'warning',
    uk: 'Строк названо орієнтовно.',
    en: 'The deadline is only approximate.',
  },
  at_most: {
    severity: 'warning',
    uk: 'Названо найбільшу частоту: її прочитано як звичайну.',
    en: 'A highest frequency is named: it was read as the usual one.',
  },
} as const satisfies Record<string, Entry>;

/** Codes of the issues, without the prefix `deadline.` that the outside sees. */
export type IssueCode = keyof typeof ISSUES;

/**
 * Makes an issue of a deadline; the span counts characters of the phrase.
 *
 * @example issueOf('empty') // { severity: 'error', code: 'deadline.empty', message: { uk: 'Строк не вказано.', … } }
 */
export function issueOf(code: IssueCode, span?: { from: number; to: number }): PhraseIssue {
  const { severity, uk, en } = ISSUES[code];
  return { severity, code: `deadline.${code}`, message: { uk, en }, ...(span ? { span } : {}) };
}

/** Whether this problem leaves no schedule. */
export function isFatal(code: IssueCode): boolean {
  return ISSUES[code].severity === 'error';
}

/** Whether this problem means that something was guessed or left out. */
export function isGuess(code: IssueCode): boolean {
  return ISSUES[code].severity === 'warning' || code === 'year_inferred';
}
