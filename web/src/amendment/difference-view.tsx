import { formatDay, type Day } from '@kvartal/shared/calendar';
import { useText } from '../lib/i18n.js';
import {
  ComparisonCounts,
  ComparisonTable,
  type ComparedChange,
  type ComparedHead,
} from '../ui/comparison-table.js';
import { Empty } from '../ui/empty.js';
import styles from './amendment.module.css';

type DifferenceViewProps = {
  title: string;
  from: Day;
  to: Day;
  difference: ComparedHead & { same: number; changes: readonly ComparedChange[] };
};

/** What the plan says on one day and did not on an earlier one: the old wording beside the new. */
export function DifferenceView({ title, from, to, difference }: DifferenceViewProps) {
  const { t, lang } = useText();
  const [first, last] = [formatDay(from, lang, 'long'), formatDay(to, lang, 'long')];
  const { changes, same, ...head } = difference;
  const isSame = changes.length === 0 && !head.title && !head.period;
  return (
    <>
      <h1 id="difference">{t('amendment.difference')}</h1>
      <p className={styles.lead}>
        <span lang="uk">{title}</span>. {t('amendment.difference.between', { from: first, to: last })}
      </p>
      <ComparisonCounts changes={changes} same={same} />
      {isSame ? (
        <Empty title={t('amendment.difference.nothing')} />
      ) : (
        <ComparisonTable
          head={head}
          changes={changes}
          labelledBy="difference"
          before={t('amendment.difference.before', { day: first })}
          after={t('amendment.difference.before', { day: last })}
        />
      )}
    </>
  );
}
