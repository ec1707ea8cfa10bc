import { formatDay, isDay } from '@kvartal/shared/calendar';
import { useText, type Lang, type MessageId, type Translate } from '../lib/i18n.js';
import styles from './notice.module.css';

type Say = (value: unknown, t: Translate, lang: Lang) => string | null;

const text: Say = (value) => (typeof value === 'string' && value.trim() !== '' ? value : null);
const day: Say = (value, _t, lang) =>
  typeof value === 'string' && isDay(value) ? formatDay(value, lang, 'long') : null;
const names: Say = (value) => (Array.isArray(value) && value.length > 0 ? value.join(', ') : null);

/** The calendar that holds last is the one that was put in last. */
const calendar: Say = (value, t) => {
  const last: unknown = Array.isArray(value) ? value.at(-1) : null;
  if (typeof last !== 'object' || last === null) return null;
  const every: unknown = Reflect.get(last, 'every');
  const dueDay: unknown = Reflect.get(last, 'dueDay');
  const word = typeof every === 'string' ? EVERY[every] : undefined;
  return word && typeof dueDay === 'number' ? t('meanwhile.now.calendar', { every: t(word), dueDay }) : null;
};
const EVERY: Readonly<Record<string, MessageId>> = {
  month: 'meanwhile.every.MONTH',
  quarter: 'meanwhile.every.QUARTER',
  'half-year': 'meanwhile.every.HALF_YEAR',
  year: 'meanwhile.every.YEAR',
};

/** What a refusal may tell of a thing as it stands now, in the order in which it is read. */
const FACTS: readonly (readonly [name: string, label: MessageId, say: Say])[] = [
  ['dueOn', 'meanwhile.now.due', day],
  ['text', 'meanwhile.now.text', text],
  ['eventOn', 'meanwhile.now.event', day],
  ['units', 'meanwhile.now.units', names],
  ['lastOn', 'meanwhile.now.last_on', day],
  ['title', 'meanwhile.now.title', text],
  ['reporting', 'meanwhile.now.reporting', calendar],
];

/** Whether there is anything to show. */
export function hasFacts(now: Readonly<Record<string, unknown>>): boolean {
  return FACTS.some(([name]) => now[name] !== undefined && now[name] !== null);
}

/** How a thing stands now, from the values that came with a refusal; values without words here are left out. */
export function NowFacts({ now }: { now: Readonly<Record<string, unknown>> }) {
  const { t, lang } = useText();
  return (
    <ul className={styles.facts}>
      {FACTS.flatMap(([name, label, say]) => {
        const said = say(now[name], t, lang);
        return said === null
          ? []
          : [<li key={name}>{t('meanwhile.now.fact', { label: t(label), said })}</li>];
      })}
    </ul>
  );
}
