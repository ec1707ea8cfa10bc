import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { ChangePerson } from '../account/change-person.js';
import { DeactivatePerson } from '../account/deactivate-person.js';
import { Deactivated } from '../account/deactivated.js';
import { HandOver } from '../account/hand-over.js';
import { INVITATION_LINE, Invitations } from '../account/invitations.js';
import { InvitePerson } from '../account/invite-person.js';
import { PeopleTree, PERSON_LINE, UNIT_LINE, type PersonAct } from '../account/people-tree.js';
import { useSession } from '../account/session.js';
import { paths } from '../app/paths.js';
import type { PeoplePageQuery, PeoplePageQueryVariables } from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { Button, ButtonLink } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { Pager } from '../ui/pager.js';
import { Loading } from '../ui/progress.js';
import { meanwhile } from '../locales/uk/meanwhile.js';
import { people as peopleWords } from '../locales/uk/people.js';

export const words = { ...meanwhile, ...peopleWords };

const PEOPLE: TypedDocumentNode<PeoplePageQuery, PeoplePageQueryVariables> = gql`
  query PeoplePage($after: ID, $manages: Boolean!) {
    invitations @include(if: $manages) {
      ...InvitationLine
    }
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
  ${INVITATION_LINE}
  ${UNIT_LINE}
  ${PERSON_LINE}
`;

/** Who is who in the council: units, people, posts and roles, to read. */
export function Component() {
  const { t } = useText();
  const { viewer } = useSession();
  const manages = viewer.can.managePeople;
  const { data, error, refetch, fetchMore } = useQuery(PEOPLE, {
    variables: { manages },
    fetchPolicy: 'cache-and-network',
  });
  const [asked, setAsked] = useState<{ act: PersonAct; id: string } | null>(null);
  const [inviting, setInviting] = useState(false);
  const [busy, setBusy] = useState(false);
  const people = data?.people;
  const serving = people?.nodes.filter(({ deactivatedAt }) => deactivatedAt === null) ?? [];
  const person = serving.find(({ id }) => id === asked?.id) ?? null;
  const dialog = { onClose: () => setAsked(null), onDone: () => void refetch() };
  const fetchRest = async (after: string | null) => {
    setBusy(true);
    // What could not be fetched is not there yet; the button stays for another try.
    await fetchMore({ variables: { after, manages } }).catch(() => {});
    setBusy(false);
  };
  return (
    <>
      <PageTitle>{t('people.title')}</PageTitle>
      <h1>{t('people.title')}</h1>
      <p className="no-print">
        <ButtonLink look="secondary" href={paths.units}>
          {t('people.units.tree')}
        </ButtonLink>
      </p>
      {data && people ? (
        <>
          {manages && (
            <p className="no-print">
              <Button onClick={() => setInviting(true)}>{t('people.invite')}</Button>
            </p>
          )}
          {inviting && (
            <InvitePerson
              units={data.orgUnits}
              onClose={() => setInviting(false)}
              onDone={() => void refetch()}
            />
          )}
          <Invitations invitations={data.invitations ?? []} onDone={() => void refetch()} />
          <PeopleTree
            units={data.orgUnits}
            people={serving}
            onAct={manages ? (act, { id }) => setAsked({ act, id }) : null}
          />
          <Deactivated
            people={people.nodes.filter(({ deactivatedAt }) => deactivatedAt !== null)}
            onDone={dialog.onDone}
          />
          {person && asked?.act === 'hand_over' && (
            <HandOver key={person.id} leaver={person} people={serving} {...dialog} />
          )}
          {person && asked?.act === 'change' && (
            <ChangePerson key={`${person.id} ${person.version}`} person={person} {...dialog} />
          )}
          {person && asked?.act === 'deactivate' && (
            <DeactivatePerson
              key={person.id}
              person={person}
              onHandOver={() => setAsked({ act: 'hand_over', id: person.id })}
              {...dialog}
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
