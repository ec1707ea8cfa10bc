import { gql, type TypedDocumentNode } from '@apollo/client';
import type { PersonLineFragment, UnitLineFragment } from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import styles from './people.module.css';
import { unitTree, type UnitNode } from './unit-tree.js';

/** A body that executes tasks, and what it is part of. */
export const UNIT_LINE: TypedDocumentNode<UnitLineFragment> = gql`
  fragment UnitLine on OrgUnit {
    id
    parentId
    name
    kind
  }
`;

/** A member of the council's work: who, in which post, with which roles, of which units. */
export const PERSON_LINE: TypedDocumentNode<PersonLineFragment> = gql`
  fragment PersonLine on Person {
    id
    name
    email
    roles
    post
    version
    deactivatedAt
    can {
      change
      deactivate
      reactivate
    }
    units {
      id
    }
  }
`;

/** What is asked about a person: the page opens the dialog for it. */
export type PersonAct = 'hand_over' | 'change' | 'deactivate';

type PeopleTreeProps = {
  units: readonly UnitLineFragment[];
  people: readonly PersonLineFragment[];
  /** Given to whoever manages people. */
  onAct: ((act: PersonAct, person: PersonLineFragment) => void) | null;
};

/** The units of a council as a tree, their people under them; who belongs to no unit stands first. */
export function PeopleTree({ units, people, onAct }: PeopleTreeProps) {
  const { t } = useText();
  const free = people.filter((person) => person.units.length === 0);
  return (
    <>
      {free.length > 0 && (
        <section className={styles.section} aria-labelledby="no-unit">
          <h2 id="no-unit">{t('people.no_unit')}</h2>
          <People people={free} onAct={onAct} />
        </section>
      )}
      <section className={styles.section} aria-labelledby="units">
        <h2 id="units">{t('people.units')}</h2>
        {units.length === 0 && <p className={styles.meta}>{t('people.units.none')}</p>}
        <Units nodes={unitTree(units)} people={people} onAct={onAct} />
      </section>
    </>
  );
}

type UnitsProps = Omit<PeopleTreeProps, 'units'> & { nodes: readonly UnitNode<UnitLineFragment>[] };

function Units({ nodes, people, onAct }: UnitsProps) {
  const { t } = useText();
  if (nodes.length === 0) return null;
  return (
    <ul className={styles.units}>
      {nodes.map(({ unit, children }) => (
        <li key={unit.id}>
          <p className={styles.unit}>
            {unit.name}{' '}
            {unit.kind !== 'UNIT' && <span className={styles.meta}>{t(`people.kind.${unit.kind}`)}</span>}
          </p>
          <People
            people={people.filter((person) => person.units.some(({ id }) => id === unit.id))}
            onAct={onAct}
          />
          <Units nodes={children} people={people} onAct={onAct} />
        </li>
      ))}
    </ul>
  );
}

function People({ people, onAct }: Omit<PeopleTreeProps, 'units'>) {
  const { t } = useText();
  if (people.length === 0) return null;
  return (
    <ul className={styles.people}>
      {people.map((person) => (
        <li key={person.id}>
          <strong>{person.name}</strong>
          {person.post !== null && `, ${person.post}`} ·{' '}
          {person.roles.map((role) => t(`people.role.${role}`)).join(', ')} ·{' '}
          <a href={`mailto:${person.email}`}>{person.email}</a>
          {onAct &&
            actsOf(person).map((act) => (
              <Button
                key={act}
                look="quiet"
                className="no-print"
                aria-label={t(`people.${act}.of`, { name: person.name })}
                onClick={() => onAct(act, person)}
              >
                {t(`people.${act}`)}
              </Button>
            ))}
        </li>
      ))}
    </ul>
  );
}

function actsOf({ units, can }: PersonLineFragment): PersonAct[] {
  return [
    ...(units.length > 0 ? (['hand_over'] as const) : []),
    ...(can.change ? (['change'] as const) : []),
    ...(can.deactivate ? (['deactivate'] as const) : []),
  ];
}
