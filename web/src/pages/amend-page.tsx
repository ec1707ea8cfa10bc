import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { isSchedule } from '@kvartal/shared/schedule';
import { lazy, Suspense, useMemo } from 'react';
import { useParams } from 'react-router';
import type { EditedPlan } from '../amendment/task-editor.js';
import { paths } from '../app/paths.js';
import type { AmendPageQuery, AmendPageQueryVariables } from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { Loading } from '../ui/progress.js';
import { meanwhile } from '../locales/uk/meanwhile.js';
import { amend } from '../locales/uk/amend.js';
import { amendment } from '../locales/uk/amendment.js';
import { plan as planWords } from '../locales/uk/plan.js';

export const words = { ...amend, ...amendment, ...meanwhile, ...planWords };

/** The desk reads deadline phrases as they are typed: its code comes after the page itself. */
const AmendDesk = lazy(async () => ({ default: (await import('./amend-desk.js')).AmendDesk }));

const AMEND_PAGE: TypedDocumentNode<AmendPageQuery, AmendPageQueryVariables> = gql`
  query AmendPage($slug: String!) {
    plan(slug: $slug) {
      id
      slug
      title
      version
      today
      period {
        from
        to
      }
      can {
        amend
      }
      wording {
        sections {
          id
          parentId
          code
          title
        }
        tasks {
          id
          sectionId
          code
          title
          description
          baseline
          deadlineText
          schedule
          executors {
            name
            byConsent
          }
          indicators
        }
      }
    }
    orgUnits {
      id
      name
    }
  }
`;

/** «Зміни до плану»: an act that changes the plan, entered by hand. */
export function Component() {
  const { t } = useText();
  const slug = useParams()['plan'] ?? '';
  const {
    data: fresh,
    previousData,
    error,
    refetch,
  } = useQuery(AMEND_PAGE, {
    variables: { slug },
    // What is worded here must be what the plan says now.
    fetchPolicy: 'no-cache',
  });
  // While it is read anew the desk stays: what was typed there is kept nowhere else.
  const data = fresh ?? previousData;
  const plan = data?.plan;
  const edited = useMemo(() => (plan ? editedPlan(plan, data.orgUnits) : null), [plan, data]);
  if (error && !data)
    return (
      <ErrorText
        code={errorCode(error)}
        actions={
          <Button look="secondary" onClick={() => void refetch()}>
            {t('ui.retry')}
          </Button>
        }
      />
    );
  if (!data) return <Loading />;
  if (!plan || !edited) return <Empty wholePage title={t('plan.missing')} />;
  if (!plan.can.amend)
    return (
      <Empty
        wholePage
        title={t('amend.not_allowed')}
        actions={<ButtonLink href={paths.plan(slug)}>{t('amendment.as_of.current')}</ButtonLink>}
      />
    );
  return (
    <>
      <PageTitle>{t('amend.title')}</PageTitle>
      <Suspense fallback={<Loading />}>
        <AmendDesk plan={edited} slug={slug} title={plan.title} version={plan.version} />
      </Suspense>
    </>
  );
}

function editedPlan(
  { period, today, wording }: NonNullable<AmendPageQuery['plan']>,
  units: AmendPageQuery['orgUnits'],
): EditedPlan {
  const tasks = wording.tasks.map((task) => ({
    ...task,
    schedule: isSchedule(task.schedule) ? task.schedule : null,
  }));
  return { period, today, sections: wording.sections, tasks, units };
}
