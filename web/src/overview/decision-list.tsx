import { gql, type TypedDocumentNode } from '@apollo/client';
import type { Status } from '@kvartal/shared/status';
import type { DecisionItemFragment, DecisionKind } from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import { Button, ButtonLink } from '../ui/button.js';
import { StatusGlyph } from '../ui/status-glyph.js';
import styles from './overview.module.css';

/** Something that waits for the reader's word. */
export const DECISION: TypedDocumentNode<DecisionItemFragment> = gql`
  fragment DecisionItem on Decision {
    kind
    id
    version
    title
    detail
    waitingDays
    task {
      id
      code
      title
    }
    deadlineChange {
      id
    }
    update {
      id
    }
    report {
      id
    }
  }
`;

type DecisionItem = DecisionItemFragment;

type DecisionListProps = {
  decisions: readonly DecisionItem[];
  total: number;
  onDeadline: (id: string, approve: boolean) => void;
  hrefOfTask: (id: string) => string;
  /** Where answers and reports wait too. */
  onReview?: (id: string) => void;
  hrefOfReport?: (id: string) => string;
};

/** The glyph says what kind of trouble a decision ends; the title says it in words. */
const GLYPH: Readonly<Record<DecisionKind, Status>> = {
  DEADLINE: 'overdue',
  REVIEW: 'in_review',
  REPORT: 'in_progress',
  NO_EXECUTOR: 'at_risk',
};

/** At most seven things that need a decision, each with its buttons beside it. */
export function DecisionList({ decisions, total, ...act }: DecisionListProps) {
  const { t } = useText();
  return (
    <section id="decisions" className={styles.section} aria-labelledby="decisions-title">
      <h2 id="decisions-title">
        {t('overview.decisions')} <span className={styles.count}>{total}</span>
      </h2>
      {decisions.length === 0 && <p className={styles.nothing}>{t('overview.decisions.none')}</p>}
      <ul className={styles.rows}>
        {decisions.map((one) => (
          <li key={one.id} className={styles.decision}>
            <StatusGlyph status={GLYPH[one.kind]} />
            <div className={styles.what}>
              <DecisionTitle decision={one} {...act} />
              <p className={styles.meta}>
                {one.detail}
                {one.detail !== '' && ' · '}
                {t('overview.waiting', { days: one.waitingDays })}
              </p>
            </div>
            <div className={styles.buttons}>
              <DecisionButtons decision={one} {...act} />
            </div>
          </li>
        ))}
      </ul>
      {total > decisions.length && (
        <p className={styles.meta}>{t('overview.decisions.more', { count: total - decisions.length })}</p>
      )}
    </section>
  );
}

type Acts = Omit<DecisionListProps, 'decisions' | 'total'>;

function DecisionTitle({ decision, hrefOfTask, hrefOfReport }: { decision: DecisionItem } & Acts) {
  const { task, report, title } = decision;
  if (task) return <a href={hrefOfTask(task.id)}>{title}</a>;
  if (report && hrefOfReport) return <a href={hrefOfReport(report.id)}>{title}</a>;
  return <span>{title}</span>;
}

function DecisionButtons({
  decision,
  onDeadline,
  onReview,
  hrefOfTask,
  hrefOfReport,
}: { decision: DecisionItem } & Acts) {
  const { t } = useText();
  const { kind, deadlineChange, update, report, task } = decision;
  const about = <span className="visually-hidden">: {decision.title}</span>;
  if (kind === 'DEADLINE' && deadlineChange) {
    return (
      <>
        <Button onClick={() => onDeadline(deadlineChange.id, true)}>
          {t('overview.approve')}
          {about}
        </Button>
        <Button look="secondary" onClick={() => onDeadline(deadlineChange.id, false)}>
          {t('overview.decline')}
          {about}
        </Button>
      </>
    );
  }
  if (kind === 'REVIEW' && update && onReview) {
    return (
      <Button onClick={() => onReview(update.id)}>
        {t('overview.review')}
        {about}
      </Button>
    );
  }
  if (kind === 'REPORT' && report && hrefOfReport) {
    return (
      <ButtonLink href={hrefOfReport(report.id)}>
        {t('overview.read')}
        {about}
      </ButtonLink>
    );
  }
  if (!task) return null;
  return (
    <ButtonLink look="secondary" href={hrefOfTask(task.id)}>
      {t('overview.open')}
      {about}
    </ButtonLink>
  );
}
