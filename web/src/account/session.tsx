import { gql, type TypedDocumentNode } from '@apollo/client';
import { createContext, useContext, type ReactNode } from 'react';
import type { SessionQuery, SessionQueryVariables } from '../gql/graphql.js';

/** Who is signed in, what the frame may show them, and the plans of their council. */
export const SESSION: TypedDocumentNode<SessionQuery, SessionQueryVariables> = gql`
  query Session {
    viewer {
      id
      name
      email
      locale
      roles
      post
      waiting
      council {
        id
        slug
        name
        nameEn
        city
        logoUrl
      }
      councils {
        id
        slug
        name
        nameEn
      }
      units {
        id
        name
      }
      can {
        importPlan
        readJournal
        writeReport
        publishReport
        managePeople
        seeOverview
        readMail
        editCouncil
        editUnits
      }
    }
    plans {
      id
      slug
      title
    }
  }
`;

export type Viewer = NonNullable<SessionQuery['viewer']>;
type PlanLink = SessionQuery['plans'][number];

/** The signed-in person and the plans of their council. */
export type Session = { viewer: Viewer; plans: readonly PlanLink[] };

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The signed-in person; only pages inside the frame may ask. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a signed-in page');
  return session;
}
