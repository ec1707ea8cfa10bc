import { ApolloClient, ApolloLink } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ApolloProvider } from '@apollo/client/react';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ComponentType } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { of, throwError } from 'rxjs';
import { SessionProvider, type Session } from '../account/session.js';
import { createCache } from '../lib/apollo.js';
import { TextProvider, translator } from '../lib/i18n.js';
import { uk } from '../locales/uk.js';
import { AnswerSendingProvider } from '../status/answer-sending.js';
import { ToastRegion } from '../ui/toast.js';

/** What the API answers to an operation, by its name: data, or a function of the variables. */
export type Answers = Record<string, object | ((variables: Record<string, unknown>) => object)>;

/** An answer that refuses with a code: `{ SubmitStatus: () => refusal('evidence.required') }`. */
export function refusal(code: string, fields: Record<string, string> = {}): never {
  throw new CombinedGraphQLErrors({
    data: null,
    errors: [{ message: code, extensions: { code, fields } }],
  });
}

/** An answer that refuses because somebody else was first: what that one did, and what stands there now. */
export function conflicted(code: string, now: Record<string, unknown>, action: string | null = null): never {
  const conflict = {
    version: 9,
    changedBy: 'Ганна Головач',
    changedAt: '2026-11-21T08:00:00.000Z',
    action,
    now,
  };
  throw new CombinedGraphQLErrors({
    data: null,
    errors: [{ message: code, extensions: { code, conflict } }],
  });
}

/** The secretary of an invented council with one plan; a test changes what matters to it. */
export const SECRETARY: Session = {
  viewer: {
    id: 'viewer',
    name: 'Оксана Гнатюк',
    email: 'secretary@yasnoberezh.example',
    locale: 'UK',
    roles: ['SECRETARY'],
    post: 'Секретар робочої групи',
    waiting: 0,
    council: {
      id: 'council',
      slug: 'yasnoberezh',
      name: 'Яснобережна міська рада',
      nameEn: 'Yasnoberezh City Council',
      city: 'Яснобереж',
      logoUrl: null,
    },
    councils: [],
    units: [],
    can: {
      importPlan: true,
      readJournal: true,
      writeReport: true,
      publishReport: true,
      managePeople: false,
      seeOverview: true,
      readMail: false,
      editCouncil: false,
      editUnits: true,
    },
  },
  plans: [{ id: 'plan', slug: 'demo', title: 'План дій' }],
};

type PageOptions = {
  /** The pattern of the page's address, as in app/routes. */
  path: string;
  /** The address that is opened. */
  at: string;
  answers: Answers;
  session?: Session;
};

/**
 * Opens a page as a person would, in Ukrainian, with an API that answers from a list. Gives what was asked of the
 * API so far, the router (its `state.location` is the address bar) and a keyboard and mouse.
 */
export function renderPage(Page: ComponentType, { path, at, answers, session = SECRETARY }: PageOptions) {
  const asked: { operation: string; variables: Record<string, unknown> }[] = [];
  const api = new ApolloLink(({ operationName = '', variables }) => {
    asked.push({ operation: operationName, variables });
    const answer = answers[operationName];
    if (!answer) return throwError(() => new Error(`the test has no answer to ${operationName}`));
    try {
      return of({ data: { ...(typeof answer === 'function' ? answer(variables) : answer) } });
    } catch (error) {
      return throwError(() => error);
    }
  });
  const client = new ApolloClient({ link: api, cache: createCache() });
  const elsewhere = { path: '*', Component: () => <p>elsewhere</p> };
  const router = createMemoryRouter([{ path, Component: Page }, elsewhere], { initialEntries: [at] });
  const text = { lang: 'uk', t: translator('uk', uk), setLang: () => {} } as const;
  const user = userEvent.setup();
  const view = render(
    <TextProvider text={text}>
      <ApolloProvider client={client}>
        <SessionProvider session={session}>
          <ToastRegion>
            <AnswerSendingProvider viewerId={session.viewer.id}>
              <RouterProvider router={router} />
            </AnswerSendingProvider>
          </ToastRegion>
        </SessionProvider>
      </ApolloProvider>
    </TextProvider>,
  );
  return { asked, router, user, client, ...view };
}
