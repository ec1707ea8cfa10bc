import { isDay, isPeriod } from '../calendar/index.js';
import { isSchedule } from '../schedule/index.js';

/** Why a value cannot stand at a place of a draft. `path` is a JSON pointer. */
export type DraftProblem = { path: string; message: { uk: string; en: string } };

/** Says what is wrong with a value at `path`; nothing when it is right. */
export type Shape = (value: unknown, path: string) => DraftProblem[];

const LONGEST_TEXT = 50_000;
const DEEPEST_SECTION = 10;

function problem(path: string, uk: string, en: string): DraftProblem[] {
  return [{ path, message: { uk, en } }];
}

const text: Shape = (value, path) =>
  typeof value === 'string' && value.length <= LONGEST_TEXT
    ? []
    : problem(path, 'Тут має бути текст.', 'There must be text here.');

/** A text with at least one visible character. */
export const filledText: Shape = (value, path) =>
  typeof value === 'string' && value.trim() !== ''
    ? text(value, path)
    : problem(path, 'Тут має бути текст.', 'There must be text here.');

const truth: Shape = (value, path) =>
  typeof value === 'boolean'
    ? []
    : problem(path, 'Тут має бути «так» або «ні».', 'There must be true or false here.');

const orNull =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? [] : shape(value, path);

const listOf =
  (shape: Shape): Shape =>
  (value, path) =>
    Array.isArray(value)
      ? value.flatMap((item: unknown, index) => shape(item, `${path}/${index}`))
      : problem(path, 'Тут має бути перелік.', 'There must be a list here.');

/** A record of these fields and no others; the optional ones may be left out. */
const record =
  (fields: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, path) => {
    if (!isRecord(value))
      return problem(path, 'Тут має бути запис із полями.', 'There must be a record here.');
    const given = Object.entries(optional).filter(([name]) => Object.hasOwn(value, name));
    const known = [...Object.entries(fields), ...given];
    const strangers = Object.keys(value).filter((name) => !known.some(([own]) => own === name));
    return [
      ...known.flatMap(([name, shape]) => shape(value[name], `${path}/${name}`)),
      ...strangers.flatMap((name) =>
        problem(`${path}/${name}`, 'Такого поля немає.', 'There is no such field.'),
      ),
    ];
  };

const oneOf =
  (...values: readonly unknown[]): Shape =>
  (value, path) =>
    values.includes(value)
      ? []
      : problem(
          path,
          `Дозволено лише: ${values.join(', ')}.`,
          `Only these are allowed: ${values.join(', ')}.`,
        );

const passes =
  (test: (value: unknown) => boolean, uk: string, en: string): Shape =>
  (value, path) =>
    test(value) ? [] : problem(path, uk, en);

const schedule = passes(isSchedule, 'Такого строку не може бути.', 'There can be no such schedule.');
const period = passes(
  isPeriod,
  'Період — це два квартали, перший не пізніше другого.',
  'A period is two quarters, the first not after the second.',
);
const day = passes(isDay, 'Такого дня немає.', 'There is no such day.');
const amount = passes(
  (value) => typeof value === 'number' && Number.isFinite(value),
  'Тут має бути число.',
  'There must be a number here.',
);
const place = passes(
  (value) => isRecord(value) && Object.values(value).every((n) => Number.isInteger(n)),
  'Тут має бути місце в документі.',
  'There must be a place in the document here.',
);

const target = record({
  comparator: oneOf('at_least', 'exactly', 'at_most', 'all'),
  value: orNull(amount),
  unit: orNull(text),
  per: oneOf('month', 'quarter', 'half-year', 'year', null),
  percent: truth,
});
const indicator = record({ text: filledText, targets: listOf(target) });
const executor = record(
  {
    name: filledText,
    kind: oneOf('unit', 'group', 'position-group', 'external', 'enterprise', 'body'),
    parent: orNull(text),
    byConsent: truth,
  },
  { unitId: filledText },
);

const extra = record({ header: text, text });

/** What may stand in each field of a task. */
export const TASK_SHAPES = {
  code: orNull(text),
  title: text,
  description: orNull(text),
  baseline: orNull(text),
  priority: oneOf('high', 'medium', 'low', null),
  deadlineText: orNull(text),
  schedule: orNull(schedule),
  kpis: listOf(indicator),
  executorsText: orNull(text),
  executors: listOf(executor),
  source: orNull(place),
} as const;

/** What may stand in the plain fields of a section. */
export const SECTION_SHAPES = {
  code: orNull(text),
  title: text,
  principle: oneOf(1, 2, 3, 4, 5, 6, null),
} as const;

const LEGAL_BASIS = {
  type: orNull(text),
  issuer: orNull(text),
  date: orNull(day),
  number: orNull(text),
  title: orNull(text),
} as const;

/** What may stand in the plain fields of a draft. */
export const PLAN_SHAPES = {
  title: orNull(text),
  city: orNull(text),
  period: orNull(period),
  legalBasis: orNull(record(LEGAL_BASIS)),
  signatory: orNull(text),
} as const;

const section =
  (depth: number): Shape =>
  (value, path) => {
    if (depth > DEEPEST_SECTION)
      return problem(path, 'Розділи вкладено надто глибоко.', 'The sections are nested too deep.');
    return record({
      ...SECTION_SHAPES,
      sections: listOf(section(depth + 1)),
      tasks: listOf(record(TASK_SHAPES, { extra: listOf(extra) })),
    })(value, path);
  };

const FIELDS = [
  'section',
  'task',
  'description',
  'baseline',
  'priority',
  'deadline',
  'kpi',
  'executor',
  'quarter',
  'funding',
  'number',
  null,
];
const issue = record(
  {
    severity: oneOf('error', 'warning', 'note'),
    code: text,
    path: text,
    message: record({ uk: text, en: text }),
  },
  { skipped: oneOf(true) },
);

/** The whole draft. */
export const draftShape: Shape = record({
  ...PLAN_SHAPES,
  levels: listOf(text),
  columns: listOf(record({ header: text, field: oneOf(...FIELDS) })),
  sections: listOf(section(1)),
  issues: listOf(issue),
});

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
