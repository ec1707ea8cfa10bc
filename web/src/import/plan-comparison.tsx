import { useQuery } from '@apollo/client/react';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { ComparisonCounts, ComparisonTable } from '../ui/comparison-table.js';
import { ErrorText } from '../ui/error-text.js';
import { Loading } from '../ui/progress.js';
import { COMPARISON } from './draft-operations.js';

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
  const { title, period, changes, same } = comparison;
  const isSame = changes.length === 0 && !title && !period;
  return (
    <section aria-labelledby="comparison">
      <h3 id="comparison">{t('review.compare')}</h3>
      <ComparisonCounts changes={changes} same={same} />
      {isSame ? (
        <p>{t('review.compare.nothing')}</p>
      ) : (
        <ComparisonTable
          head={{ title, period }}
          changes={changes}
          labelledBy="comparison"
          before={t('review.compare.before')}
          after={t('review.compare.after')}
        />
      )}
    </section>
  );
}
