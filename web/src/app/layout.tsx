import { useEffect, useRef, useState } from 'react';
import { matchPath, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { useSession } from '../account/session.js';
import { useText } from '../lib/i18n.js';
import { AnswerSendingProvider } from '../status/answer-sending.js';
import { Loading } from '../ui/progress.js';
import { ToastRegion } from '../ui/toast.js';
import styles from './layout.module.css';
import { MainMenu } from './main-menu.js';
import { useOwnLinks } from './own-links.js';
import { paths } from './paths.js';
import { PersonMenu } from './person-menu.js';

/** The frame of the signed-in pages: who, where, and the way to the four or five places that exist. */
export function Layout() {
  const { t, lang } = useText();
  const { viewer, plans } = useSession();
  const { pathname } = useLocation();
  const slow = useNavigation().state === 'loading';
  const plan = useCurrentPlan(pathname, plans[0]?.slug ?? null);
  useOwnLinks();
  const main = useFocusOnNewPage(pathname);

  return (
    <ToastRegion>
      <a className={styles.skip} href="#main">
        {t('app.skip')}
      </a>
      <header className={styles.top}>
        <a className={styles.brand} href={paths.plans}>
          {viewer.council.logoUrl !== null && (
            <img className={styles.logo} src={viewer.council.logoUrl} alt="" height={32} />
          )}
          {t('app.name')} ·{' '}
          {lang === 'en' ? (viewer.council.nameEn ?? viewer.council.city) : viewer.council.city}
        </a>
        <MainMenu plan={plan} viewer={viewer} />
        <PersonMenu viewer={viewer} />
      </header>
      <main id="main" ref={main} tabIndex={-1} className={styles.main} aria-busy={slow}>
        <AnswerSendingProvider key={viewer.id} viewerId={viewer.id}>
          {slow ? <Loading /> : <Outlet />}
        </AnswerSendingProvider>
      </main>
      <ScrollRestoration />
    </ToastRegion>
  );
}

/** The plan of the address; on pages of no plan, the one that was looked at last. */
function useCurrentPlan(pathname: string, first: string | null): string | null {
  const here = matchPath('/plans/:plan/*', pathname)?.params.plan ?? null;
  const [last, setLast] = useState(first);
  if (here !== null && here !== last) setLast(here);
  return here ?? last;
}

/** After going to another page, focus begins at its start: otherwise a keyboard stays on a link that is gone. */
function useFocusOnNewPage(pathname: string) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
