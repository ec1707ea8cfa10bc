import { gql } from '@apollo/client';
import type { DraftIssuesFragment } from '../gql/graphql.js';
import { lower } from '../lib/enums.js';
import { useText } from '../lib/i18n.js';
import { placeOf } from './draft-outline.js';
import styles from './import.module.css';

export const DRAFT_ISSUES = gql`
  fragment DraftIssues on PlanDraftRecord {
    issues {
      severity
      code
      path
      uk
      en
    }
  }
`;

type DraftIssue = DraftIssuesFragment['issues'][number];

const WEIGHT = { ERROR: 0, WARNING: 1, NOTE: 2 } as const;

/** The doubts of a draft, the weightiest first; choosing one opens the place that it is about. */
export function IssueQueue({
  issues,
  chosen,
  nameOf,
  onChoose,
}: {
  issues: readonly DraftIssue[];
  chosen: string;
  /** What stands before the question: the task's number, or «Про план». */
  nameOf: (place: string) => string;
  onChoose: (place: string) => void;
}) {
  const { t, lang } = useText();
  if (issues.length === 0) return <p>{t('import.draft.no_questions')}</p>;
  const queue = issues.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  return (
    <ol className={styles.queue}>
      {queue.map((issue) => {
        const place = placeOf(issue.path);
        const severity = lower(issue.severity);
        return (
          <li key={`${issue.path} ${issue.code} ${issue.uk}`}>
            <button
              type="button"
              className={styles.question}
              aria-current={place === chosen ? 'true' : undefined}
              onClick={() => onChoose(place)}
            >
              <span className={styles[severity]}>{t(`import.severity.${severity}`)}</span>
              <span>
                <strong>{nameOf(place)}</strong> {issue[lang]}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
