import { gql, type TypedDocumentNode } from '@apollo/client';
import { formatDay } from '@kvartal/shared/calendar';
import { answeredSentence, changeSentence } from '@kvartal/shared/progress';
import type { Status } from '@kvartal/shared/status';
import type { OverviewHeadFragment } from '../gql/graphql.js';
import { lower } from '../lib/enums.js';
import { useText } from '../lib/i18n.js';
import { StatusBar } from '../ui/status-bar.js';
import styles from './overview.module.css';
import { Pieces } from './pieces.js';

/** The sentence, what it rests on, what changed, and the counts. */
export const OVERVIEW_HEAD: TypedDocumentNode<OverviewHeadFragment> = gql`
  fragment OverviewHead on Overview {
    today
    sentence {
      text
      status
      href
    }
    counts {
      status
      count
    }
    answeredBy {
      answered
      total
    }
    changed {
      since
      done
      overdue
    }
    onTime
    moved
  }
`;

type OverviewHeadProps = {
  overview: OverviewHeadFragment;
  hrefOfStatus: (status: Status) => string;
  movedHref: string;
};

/** The first ten seconds: how the plan goes, in one sentence whose every number leads to the tasks it counts. */
export function OverviewHead({ overview, hrefOfStatus, movedHref }: OverviewHeadProps) {
  const { t, lang } = useText();
  const { answeredBy, changed, today } = overview;
  return (
    <header className={styles.head}>
      <h1 className={styles.sentence}>
        <Pieces
          loud
          pieces={overview.sentence.map((piece) => {
            const status = piece.status === null ? null : lower(piece.status);
            return { text: piece.text, status, href: status === null ? piece.href : hrefOfStatus(status) };
          })}
        />
      </h1>
      <p className={styles.basis}>
        {t('overview.as_of', { day: formatDay(today, lang, 'long') })}{' '}
        <a href="#silent">{answeredSentence(answeredBy.answered, answeredBy.total, lang)}</a>{' '}
        <Pieces
          pieces={changeSentence(changed.since, changed, lang).map(({ text, status }) => ({
            text,
            status,
            href: status === null ? null : hrefOfStatus(status),
          }))}
        />
        <br />
        {t('overview.done')}{' '}
        <a href={hrefOfStatus('done')}>{t('overview.on_time', { count: overview.onTime })}</a>,{' '}
        <a href={movedHref}>{t('overview.moved', { count: overview.moved })}</a>.
      </p>
      <StatusBar
        size="large"
        counts={overview.counts.map(({ status, count }) => ({ status: lower(status), count }))}
        hrefOf={hrefOfStatus}
      />
    </header>
  );
}
