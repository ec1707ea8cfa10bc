import { gql, type TypedDocumentNode } from '@apollo/client';
import type { Day } from '@kvartal/shared/calendar';
import type { Status } from '@kvartal/shared/status';
import type { PrincipleRowItemFragment } from '../gql/graphql.js';
import { lower } from '../lib/enums.js';
import { useText } from '../lib/i18n.js';
import { QuarterRibbon } from '../ui/quarter-ribbon.js';
import { StatusBar } from '../ui/status-bar.js';
import { StatusMark } from '../ui/status-mark.js';
import styles from './overview.module.css';

/** A principle, or a section where the plan knows no principles, in counts. */
export const PRINCIPLE_ROW: TypedDocumentNode<PrincipleRowItemFragment> = gql`
  fragment PrincipleRowItem on PrincipleRow {
    section {
      id
      code
      title
      principle
    }
    counts {
      status
      count
    }
    worst
    ribbon {
      quarter
      status
    }
  }
`;

type PrincipleRowsProps = {
  rows: readonly PrincipleRowItemFragment[];
  today: Day;
  /** What the plan calls its upper level, for plans without principles. */
  levelName: string | null;
  hrefOf: (sectionId: string, status: Status | null) => string;
};

/** Principles as counts, the worst first: never an average, never one colour for all. */
export function PrincipleRows({ rows, today, levelName, hrefOf }: PrincipleRowsProps) {
  const { t } = useText();
  const byPrinciple = rows.some((row) => row.section.principle !== null);
  return (
    <section className={styles.section} aria-labelledby="principles">
      <h2 id="principles">
        {byPrinciple ? t('overview.principles') : (levelName ?? t('overview.sections'))}{' '}
        <span className={styles.count}>{t('overview.worst_first')}</span>
      </h2>
      <ul className={styles.rows}>
        {rows.map(({ section, counts, worst, ribbon }) => {
          const worstCount = counts.find((one) => one.status === worst)?.count ?? 0;
          return (
            <li key={section.id} className={styles.principle}>
              <a href={hrefOf(section.id, null)} className={styles.principleName}>
                {section.code !== null && `${section.code}. `}
                {section.title}
              </a>
              <StatusBar
                counts={counts.map(({ status, count }) => ({ status: lower(status), count }))}
                hrefOf={(status) => hrefOf(section.id, status)}
              />
              <a href={hrefOf(section.id, lower(worst))} className={styles.worst}>
                <StatusMark status={lower(worst)} count={worstCount} />
              </a>
              <QuarterRibbon
                cells={ribbon.map(({ quarter, status }) => ({
                  quarter,
                  status: status === null ? null : lower(status),
                }))}
                today={today}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
