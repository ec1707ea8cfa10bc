import { Navigate } from 'react-router';
import { landingOf } from '../account/landing.js';
import { useSession } from '../account/session.js';
import { paths } from '../app/paths.js';
import { useText } from '../lib/i18n.js';
import { ButtonLink } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { PageTitle } from '../ui/page-title.js';

/** The plans of the council. With one plan there is nothing to choose: its first screen opens at once. */
export function Component() {
  const { t } = useText();
  const { viewer, plans } = useSession();
  const [only, ...others] = plans;
  if (!only) {
    return (
      <Empty
        wholePage
        title={t('app.no_plans.title')}
        actions={
          viewer.can.importPlan && <ButtonLink href={paths.imports}>{t('app.no_plans.import')}</ButtonLink>
        }
      >
        {t('app.no_plans.text')}
      </Empty>
    );
  }
  if (others.length === 0) {
    const landing = landingOf(viewer.roles);
    if (landing === 'my-tasks') return <Navigate to={paths.myTasks} replace />;
    return (
      <Navigate to={landing === 'overview' ? paths.overview(only.slug) : paths.plan(only.slug)} replace />
    );
  }
  return (
    <>
      <PageTitle>{t('app.plans.title')}</PageTitle>
      <h1>{t('app.plans.title')}</h1>
      <ul>
        {plans.map((plan) => (
          <li key={plan.id}>
            <a href={paths.plan(plan.slug)}>{plan.title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
