import { formatPeriod, type Period } from '@kvartal/shared/calendar';
import { useText } from '../lib/i18n.js';
import styles from './comparison-table.module.css';

const FIELDS = ['CODE', 'TITLE', 'DESCRIPTION', 'BASELINE', 'DEADLINE', 'KPIS', 'EXECUTORS'] as const;
type Field = (typeof FIELDS)[number];

/** The words of one row of a plan. */
export type ComparedWords = {
  code: string | null;
  title: string;
  section: string;
  description: string | null;
  baseline: string | null;
  deadlineText: string | null;
  kpis: readonly string[];
  executors: readonly string[];
};

/** What became of a row: its words before and after, and which of them differ. */
export type ComparedChange = {
  kind: 'ADDED' | 'CHANGED' | 'REMOVED' | 'MOVED' | 'SAME';
  moved: boolean;
  fields: readonly Field[];
  before: ComparedWords | null;
  after: ComparedWords | null;
};

/** What the plan says of itself otherwise than before; null where it says the same. */
export type ComparedHead = {
  title: { before: string | null; after: string | null } | null;
  period: { before: Period | null; after: Period | null } | null;
};

const KINDS = ['ADDED', 'CHANGED', 'REMOVED', 'MOVED'] as const;

/** How many rows were added, changed, removed and moved, and how many stay as they are. */
export function ComparisonCounts({ changes, same }: { changes: readonly ComparedChange[]; same: number }) {
  const { t } = useText();
  const count = (kind: (typeof KINDS)[number]) => changes.filter((one) => one.kind === kind).length;
  return (
    <ul className={styles.counts}>
      {KINDS.map((kind) => (
        <li key={kind}>{t(`compare.count.${kind}`, { count: count(kind) })}</li>
      ))}
      <li>{t('compare.count.SAME', { count: same })}</li>
    </ul>
  );
}

type ComparisonTableProps = {
  head?: ComparedHead;
  changes: readonly ComparedChange[];
  /** The id of the heading that names the table. */
  labelledBy: string;
  /** The heads of the two columns. */
  before: string;
  after: string;
};

/** The old wording beside the new, with what differs marked. */
export function ComparisonTable({ head, changes, labelledBy, before, after }: ComparisonTableProps) {
  const { t } = useText();
  // A row may be added twice with the same words.
  const rows = changes.map((change, at) => ({ change, id: `${at} ${change.kind}` }));
  return (
    <div
      className={styles.comparison}
      // It scrolls by itself, so a keyboard must be able to go there.
      tabIndex={0}
      role="group"
      aria-labelledby={labelledBy}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{t('compare.what')}</th>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
          </tr>
        </thead>
        <tbody>
          {head && <HeadRows head={head} />}
          {rows.map(({ id, change }) => (
            <Row key={id} change={change} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeadRows({ head: { title, period } }: { head: ComparedHead }) {
  const { t, lang } = useText();
  const periodText = (one: Period | null) => one && formatPeriod(one, lang);
  const facts = [
    title && { name: t('compare.plan.title'), ...title },
    period && {
      name: t('compare.plan.period'),
      before: periodText(period.before),
      after: periodText(period.after),
    },
  ];
  return facts.map(
    (fact) =>
      fact && (
        <tr key={fact.name}>
          <th scope="row">{fact.name}</th>
          {[fact.before, fact.after].map((text, at) => (
            <td key={at === 0 ? 'before' : 'after'}>
              <span className={styles.differs}>{text ?? t('compare.absent')}</span>
            </td>
          ))}
        </tr>
      ),
  );
}

function Row({ change }: { change: ComparedChange }) {
  const { t } = useText();
  const { kind, before, after, fields, moved } = change;
  return (
    <tr>
      <th scope="row">
        {t(`compare.kind.${kind}`)}
        {moved && kind === 'CHANGED' && <small> {t('compare.and_moved')}</small>}
      </th>
      <td>{before && <Told words={before} fields={fields} moved={moved} />}</td>
      <td>{after && <Told words={after} fields={fields} moved={moved} />}</td>
    </tr>
  );
}

/** The row by its number and title, and what of it differs. */
function Told({ words, fields, moved }: { words: ComparedWords; fields: readonly Field[]; moved: boolean }) {
  const { t } = useText();
  const others = fields.filter((field) => field !== 'CODE' && field !== 'TITLE');
  return (
    <>
      <p
        lang="uk"
        className={fields.includes('TITLE') || fields.includes('CODE') ? styles.differs : undefined}
      >
        {[words.code, words.title].filter(Boolean).join('. ')}
      </p>
      {moved && <p className={styles.section}>{t('compare.section', { name: words.section || '—' })}</p>}
      {others.map((field) => (
        <p key={field} lang="uk">
          <small>{t(`compare.field.${field}`)}: </small>
          <span className={styles.differs}>{textOf(words, field) || t('compare.absent')}</span>
        </p>
      ))}
    </>
  );
}

function textOf(words: ComparedWords, field: Field): string | null {
  switch (field) {
    case 'CODE':
      return words.code;
    case 'TITLE':
      return words.title;
    case 'DESCRIPTION':
      return words.description;
    case 'BASELINE':
      return words.baseline;
    case 'DEADLINE':
      return words.deadlineText;
    case 'KPIS':
      return words.kpis.join(' ');
    case 'EXECUTORS':
      return words.executors.join('; ');
  }
}
