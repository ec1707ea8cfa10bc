import { useLocation } from 'react-router';
import type { Viewer } from '../account/session.js';
import { useText } from '../lib/i18n.js';
import styles from './layout.module.css';
import { paths } from './paths.js';

/** The places of the product. What a person may not open is not offered. */
export function MainMenu({ plan, viewer }: { plan: string | null; viewer: Viewer }) {
  const { t } = useText();
  const { pathname } = useLocation();
  const link = (href: string, here: boolean, label: string, waiting = 0) => (
    <li>
      <a href={href} aria-current={here ? 'page' : undefined}>
        {label}
        {waiting > 0 && (
          <span className={styles.waiting}>
            <span aria-hidden="true">{waiting}</span>
            <span className="visually-hidden">, {t('app.nav.waiting', { count: waiting })}</span>
          </span>
        )}
      </a>
    </li>
  );
  const inPlan = (rest: RegExp) => rest.test(pathname.replace(/^\/plans\/[^/]+/, 'plan'));
  return (
    <nav className={styles.nav} aria-label={t('app.nav')}>
      <ul className={styles.places}>
        {plan !== null &&
          viewer.can.seeOverview &&
          link(paths.overview(plan), inPlan(/^plan\/overview/), t('app.nav.overview'))}
        {plan !== null && link(paths.plan(plan), inPlan(/^plan(\/tasks.*)?\/?$/), t('app.nav.plan'))}
        {link(paths.myTasks, pathname === paths.myTasks, t('app.nav.my_tasks'), viewer.waiting)}
        {plan !== null && link(paths.indicators(plan), inPlan(/^plan\/indicators/), t('app.nav.indicators'))}
        {plan !== null && link(paths.reports(plan), inPlan(/^(plan)?\/reports/), t('app.nav.reports'))}
        {viewer.can.importPlan &&
          link(paths.imports, pathname.startsWith(paths.imports), t('app.nav.import'))}
      </ul>
    </nav>
  );
}
