import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { SESSION, SessionProvider } from '../account/session.js';
import { lower } from '../lib/enums.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { langIsKept } from '../lib/preferences.js';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { Loading } from '../ui/progress.js';
import { Layout } from './layout.js';
import { paths } from './paths.js';

/** The door: everything behind it needs a person; who is not signed in is asked to, and comes back to this address. */
export function SignedIn() {
  const { t, setLang } = useText();
  const here = useLocation();
  const { data, error, refetch } = useQuery(SESSION);
  const accountLang = data?.viewer && lower(data.viewer.locale);
  useEffect(() => {
    if (accountLang && !langIsKept()) setLang(accountLang);
  }, [accountLang, setLang]);

  if (error && errorCode(error) === 'factor.required') return <Navigate to={paths.security} replace />;
  const signedOut = error && errorCode(error) === 'auth.required';
  if (error && !data && !signedOut) {
    return (
      <main>
        <ErrorText
          code={errorCode(error)}
          actions={
            <Button look="secondary" onClick={() => void refetch()}>
              {t('ui.retry')}
            </Button>
          }
        />
      </main>
    );
  }
  if (!data && !signedOut) return <Loading />;
  if (!data?.viewer) {
    const next = here.pathname === paths.home ? null : here.pathname + here.search;
    return <Navigate to={paths.signIn(next)} replace />;
  }
  return (
    <SessionProvider session={{ viewer: data.viewer, plans: data.plans }}>
      <Layout />
    </SessionProvider>
  );
}
