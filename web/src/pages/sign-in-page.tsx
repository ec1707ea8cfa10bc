import { gql, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { safeNext } from '@kvartal/shared/address';
import { landingOf } from '../account/landing.js';
import { SESSION } from '../account/session.js';
import { SecondStep } from '../account/second-step.js';
import { SignInForm } from '../account/sign-in-form.js';
import styles from '../account/account.module.css';
import { paths } from '../app/paths.js';
import type {
  PublishedQuery,
  PublishedQueryVariables,
  Role,
  SignInMutation,
  SignInMutationVariables,
} from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { MethodButtons } from '../sign-in-method/method-buttons.js';
import { ErrorText } from '../ui/error-text.js';
import { Notice } from '../ui/notice.js';
import { PageTitle } from '../ui/page-title.js';
import { account } from '../locales/uk/account.js';
import { security } from '../locales/uk/security.js';
import { signInMethod } from '../locales/uk/sign-in-method.js';
import { report as reportWords } from '../locales/uk/report.js';

export const words = { ...account, ...signInMethod, ...reportWords, ...security };

const SIGN_IN: TypedDocumentNode<SignInMutation, SignInMutationVariables> = gql`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      viewer {
        id
        roles
      }
      needsSecondFactor
    }
  }
`;

const PUBLISHED: TypedDocumentNode<PublishedQuery, PublishedQueryVariables> = gql`
  query Published {
    publicCouncils {
      slug
      name
      plans {
        slug
        title
        url
      }
      reports {
        year
        planSlug
        title
        url
      }
    }
  }
`;

/** `half`: the first step of the sign-in was right, and the second factor is asked for. */
type State = { busy: boolean; code: string | null; half: boolean };

/** Signing in, and what is open to everybody without it. */
export function Component() {
  const { t, lang, setLang } = useText();
  const [search] = useSearchParams();
  const refused = search.get('refused');
  const navigate = useNavigate();
  const client = useApolloClient();
  const [signIn] = useMutation(SIGN_IN);
  // A sign-in by another server comes back with the first step done.
  const [state, setState] = useState<State>({ busy: false, code: null, half: search.has('half') });

  const submit = async (input: { email: string; password: string }) => {
    setState({ busy: true, code: null, half: false });
    try {
      const { data } = await signIn({ variables: { input } });
      if (data?.signIn.needsSecondFactor) setState({ busy: false, code: null, half: true });
      else await goOn(data?.signIn.viewer?.roles ?? []);
    } catch (error) {
      setState({ busy: false, code: errorCode(error), half: false });
    }
  };
  const goOn = async (roles: readonly Role[]) => {
    await client.clearStore();
    try {
      const session = await client.query({ query: SESSION });
      const plan = session.data?.plans[0]?.slug;
      await navigate(safeNext(search.get('next')) ?? firstAddress(landingOf(roles), plan), {
        replace: true,
      });
    } catch (error) {
      if (errorCode(error) !== 'factor.required') throw error;
      await navigate(paths.security, { replace: true });
    }
  };

  return (
    <main className={styles.page}>
      <PageTitle>{t('account.sign_in.title')}</PageTitle>
      <p className={styles.brand}>
        {t('app.name')}
        <Button look="quiet" onClick={() => setLang(lang === 'uk' ? 'en' : 'uk')}>
          {t(lang === 'uk' ? 'app.language.en' : 'app.language.uk')}
        </Button>
      </p>
      <div>
        <h1>{t('account.sign_in.title')}</h1>
        <p className={styles.lead}>{t('account.sign_in.lead')}</p>
      </div>
      {refused !== null && <ErrorText code={refused} />}
      {search.has('ended') && <Notice>{t('account.sign_in.ended')}</Notice>}
      {state.half ? (
        <SecondStep onDone={goOn} onRestart={() => setState({ busy: false, code: null, half: false })} />
      ) : (
        <>
          <SignInForm busy={state.busy} errorCode={state.code} onSubmit={(input) => void submit(input)} />
          <MethodButtons next={safeNext(search.get('next'))} />
        </>
      )}
      <p>
        <a href={paths.reset}>{t('account.sign_in.forgotten')}</a>
      </p>
      <Published />
    </main>
  );
}

function firstAddress(landing: ReturnType<typeof landingOf>, plan: string | undefined): string {
  if (landing === 'my-tasks') return paths.myTasks;
  if (plan === undefined) return paths.plans;
  return landing === 'overview' ? paths.overview(plan) : paths.plan(plan);
}

/** Plans and reports that need no account. When they cannot be read the page is still a page to sign in on. */
function Published() {
  const { t } = useText();
  const councils = useQuery(PUBLISHED).data?.publicCouncils ?? [];
  if (councils.every((council) => council.plans.length + council.reports.length === 0)) return null;
  return (
    <section className={styles.public}>
      <h2>{t('account.sign_in.public')}</h2>
      {councils.map((council) => (
        <div key={council.slug}>
          <p>{council.name}</p>
          <ul>
            {council.plans.map((plan) => (
              <li key={plan.url}>
                <a href={plan.url}>{plan.title}</a>
              </li>
            ))}
            {council.reports.map((report) => (
              <li key={report.url}>
                <a href={report.url}>
                  {t('report.title', { year: String(report.year) })}: {report.title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
