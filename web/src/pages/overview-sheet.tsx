import type { Status } from '@kvartal/shared/status';
import { useState } from 'react';
import { paths } from '../app/paths.js';
import type { OverviewPageQuery } from '../gql/graphql.js';
import { LaggingIndicators } from '../kpi/lagging-indicators.js';
import { useText } from '../lib/i18n.js';
import { DecisionList } from '../overview/decision-list.js';
import { NextDays } from '../overview/next-days.js';
import { OverviewHead } from '../overview/overview-head.js';
import styles from '../overview/overview.module.css';
import { PrincipleRows } from '../overview/principle-rows.js';
import { SilentUnits } from '../overview/silent-units.js';
import { ReviewForm } from '../status/review-form.js';
import { StatusUpdate } from '../status/status-update.js';
import { DecideDeadline } from '../task/decide-deadline.js';
import { Dialog } from '../ui/dialog.js';
import { PrintHeader } from '../ui/print-header.js';
import { useToast } from '../ui/toast.js';

type OverviewShown = NonNullable<OverviewPageQuery['overview']>;

/** The address of a status keeps dashes, as the filters of the plan do. */
const inAddress = (status: Status) => status.replaceAll('_', '-');

/** The overview put together; the two questions that its buttons ask. */
export function OverviewSheet({ overview }: { overview: OverviewShown }) {
  const { t } = useText();
  const say = useToast();
  const [deadline, setDeadline] = useState<{ id: string; approve: boolean } | null>(null);
  const [reviewed, setReviewed] = useState<string | null>(null);
  const { plan, decisions } = overview;
  const { slug } = plan;
  const hrefOfTask = (id: string) => paths.task(slug, id);

  const asked = decisions.find((one) => deadline !== null && one.deadlineChange?.id === deadline.id);
  const move = asked?.deadlineChange;
  const review = decisions.find((one) => reviewed !== null && one.update?.id === reviewed);
  const update = review?.update;

  return (
    <div className={styles.sheet}>
      <PrintHeader title={plan.title} today={overview.today} />
      <OverviewHead
        overview={overview}
        hrefOfStatus={(status) => paths.plan(slug, { status: inAddress(status) })}
        movedHref={paths.plan(slug, { status: 'done', moved: '1' })}
      />
      <div className={styles.columns}>
        <DecisionList
          decisions={decisions}
          total={overview.decisionsTotal}
          onDeadline={(id, approve) => setDeadline({ id, approve })}
          onReview={setReviewed}
          hrefOfTask={hrefOfTask}
          hrefOfReport={paths.report}
        />
        <LaggingIndicators items={overview.lagging} today={overview.today} hrefOfTask={hrefOfTask} />
      </div>
      <PrincipleRows
        rows={overview.principles}
        today={overview.today}
        levelName={plan.levels[0] ?? null}
        hrefOf={(section, status) =>
          paths.plan(slug, { section, status: status === null ? null : inAddress(status) })
        }
      />
      <div className={`${styles.columns} ${styles.tail}`}>
        <NextDays items={overview.next} hrefOfTask={hrefOfTask} />
        <SilentUnits
          units={overview.silent}
          hrefOfUnit={(id) => paths.plan(slug, { exec: id })}
          listHref={paths.silence(slug)}
        />
      </div>
      <DecideDeadline
        asked={move && deadline ? { move, version: asked.version ?? 0, approve: deadline.approve } : null}
        taskName={asked?.task ? [asked.task.code, asked.task.title].filter(Boolean).join(' ') : ''}
        onClose={() => setDeadline(null)}
      />
      <Dialog
        open={update !== null && update !== undefined}
        title={t('overview.review_title')}
        onClose={() => setReviewed(null)}
      >
        {update && (
          <StatusUpdate update={update} about={null}>
            {update.can.review && (
              <ReviewForm
                updateId={update.id}
                version={review.version ?? 0}
                onDone={(confirmed) => {
                  say(t(confirmed ? 'status.review.confirmed' : 'status.review.returned'));
                  setReviewed(null);
                }}
              />
            )}
          </StatusUpdate>
        )}
      </Dialog>
    </div>
  );
}
