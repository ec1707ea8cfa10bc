import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { HandOver } from '../account/hand-over.js';
import { PeopleTree, PERSON_LINE, UNIT_LINE } from '../account/people-tree.js';
import { useSession } from '../account/session.js';
import type { PeoplePageQuery, PeoplePageQueryVariables, PersonLineFragment } from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { Pager } from '../ui/pager.js';
import { Loading } from '../ui/progress.js';
import { meanwhile } from '../locales/uk/meanwhile.js';
import { people as peopleWords } from '../locales/uk/people.js';

export const words = { ...meanwhile, ...peopleWords };

const PEOPLE: TypedDocumentNode<PeoplePageQuery, PeoplePageQueryVariables> = gql`
  query PeoplePage($after: ID) {
    orgUnits {
      ...UnitLine
    }
    people(first: 100, after: $after) {
      nodes {
        ...PersonLine
      }
      endCursor
      hasMore
      total
    }
  }
  ${UNIT_LINE}
  ${PERSON_LINE}
`;

/** Who is who in the council: units, people, posts and roles, to read. */
export function Component() {
  const { t } = useText();
  const { data, error, refetch, fetchMore } = useQuery(PEOPLE, { fetchPolicy: 'cache-and-network' });
  const { viewer } = useSession();
  const [leaver, setLeaver] = useState<PersonLineFragment | null>(null);
  const [busy, setBusy] = useState(false);
  const people = data?.people;
  const fetchRest = async (after: string | null) => {
    setBusy(true);
    // What could not be fetched is not there yet; the button stays for another try.
    await fetchMore({ variables: { after } }).catch(() => {});
    setBusy(false);
  };
  return (
    <>
      <PageTitle>{t('people.title')}</PageTitle>
      <h1>{t('people.title')}</h1>
      {data && people ? (
        <>
          <PeopleTree
            units={data.orgUnits}
            people={people.nodes}
            onHandOver={viewer.can.managePeople ? setLeaver : null}
          />
          {leaver && (
            <HandOver
              key={leaver.id}
              leaver={leaver}
              people={people.nodes}
              onClose={() => setLeaver(null)}
              onDone={() => void refetch()}
            />
          )}
          {people.hasMore && (
            <Pager
              shown={people.nodes.length}
              total={people.total}
              hasMore
              busy={busy}
              onMore={() => void fetchRest(people.endCursor)}
            />
          )}
        </>
      ) : error ? (
        <ErrorText
          code={errorCode(error)}
          actions={
            <Button look="secondary" onClick={() => void refetch()}>
              {t('ui.retry')}
            </Button>
          }
        />
      ) : (
        <Loading />
      )}
    </>
  );
}
