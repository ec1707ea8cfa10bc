import { useQuery } from '@apollo/client/react';
import type { DraftComparisonQuery } from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { ErrorText } from '../ui/notice.js';
import { Loading } from '../ui/progress.js';
import { COMPARISON } from './draft-operations.js';
import styles from './review.module.css';

type Change = NonNullable<DraftComparisonQuery['draftComparison']>['changes'][number];
type Words = NonNullable<Change['before']>;
type Field = Change['fields'][number];

const KINDS = ['ADDED', 'CHANGED', 'REMOVED', 'MOVED'] as const;

/** What accepting the draft does to a plan: the old wording beside the new. */
export function PlanComparison({ draftId, planSlug }: { draftId: string; planSlug: string }) {
  const { t } = useText();
  const { data, error, loading } = useQuery(COMPARISON, {
    variables: { id: draftId, planSlug },
    // The draft may have been corrected since it was compared last.
    fetchPolicy: 'network-only',
  });
  if (loading && !data) return <Loading />;
  if (error) return <ErrorText code={errorCode(error)} />;
  const comparison = data?.draftComparison;
  if (!comparison) return <ErrorText code="not_found" />;
  // A task may be added twice with the same words.
  const changes = comparison.changes.map((change, at) => ({ ...change, id: `${at} ${change.kind}` }));
  const count = (kind: (typeof KINDS)[number]) =>
    comparison.changes.filter((one) => one.kind === kind).length;
  return (
    <section aria-labelledby="comparison">
      <h3 id="comparison">{t('review.compare')}</h3>
      <ul className={styles.counts}>
        {KINDS.map((kind) => (
          <li key={kind}>{t(`review.compare.count.${kind}`, { count: count(kind) })}</li>
        ))}
        <li>{t('review.compare.count.SAME', { count: comparison.same })}</li>
      </ul>
      {comparison.changes.length === 0 ? (
        <p>{t('review.compare.nothing')}</p>
      ) : (
        <div
          className={styles.comparison}
          // It scrolls by itself, so a keyboard must be able to go there.
          tabIndex={0}
          role="group"
          aria-labelledby="comparison"
        >
          <table>
            <thead>
              <tr>
                <th scope="col">{t('review.compare.what')}</th>
                <th scope="col">{t('review.compare.before')}</th>
                <th scope="col">{t('review.compare.after')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ id, ...change }) => (
                <Row key={id} change={change} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ change }: { change: Change }) {
  const { t } = useText();
  const { kind, before, after, fields, moved } = change;
  return (
    <tr>
      <th scope="row">
        {t(`review.compare.kind.${kind}`)}
        {moved && kind === 'CHANGED' && <small> {t('review.compare.and_moved')}</small>}
      </th>
      <td>{before && <Told words={before} fields={fields} moved={moved} />}</td>
      <td>{after && <Told words={after} fields={fields} moved={moved} />}</td>
    </tr>
  );
}

/** The task by its number and title, and what of it differs. */
function Told({ words, fields, moved }: { words: Words; fields: readonly Field[]; moved: boolean }) {
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
      {moved && <p className={styles.hint}>{t('review.compare.section', { name: words.section || '—' })}</p>}
      {others.map((field) => (
        <p key={field} lang="uk">
          <small>{t(`review.compare.field.${field}`)}: </small>
          <span className={styles.differs}>{textOf(words, field) || t('review.compare.absent')}</span>
        </p>
      ))}
    </>
  );
}

function textOf(words: Words, field: Field): string | null {
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
