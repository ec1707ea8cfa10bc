import { gql, type TypedDocumentNode } from '@apollo/client';
import type { SilentUnitItemFragment } from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import styles from './overview.module.css';

/** A unit that owes answers and has given none. */
export const SILENT_UNIT: TypedDocumentNode<SilentUnitItemFragment> = gql`
  fragment SilentUnitItem on SilentUnit {
    unit {
      id
      name
    }
    occurrences
  }
`;

type SilentUnitsProps = {
  units: readonly SilentUnitItemFragment[];
  hrefOfUnit: (id: string) => string;
  /** The page that lists them with their people. */
  listHref: string;
};

/** Who has not answered. Silence is shown; it never passes for progress. */
export function SilentUnits({ units, hrefOfUnit, listHref }: SilentUnitsProps) {
  const { t } = useText();
  return (
    <section id="silent" className={styles.section} aria-labelledby="silent-title">
      <h2 id="silent-title">
        <a href={listHref}>{t('overview.silent')}</a> <span className={styles.count}>{units.length}</span>
      </h2>
      {units.length === 0 && <p className={styles.nothing}>{t('overview.silent.none')}</p>}
      <ul className={styles.rows}>
        {units.map(({ unit, occurrences }) => (
          <li key={unit.id} className={styles.silent}>
            <a href={hrefOfUnit(unit.id)}>{unit.name}</a>
            <a href={hrefOfUnit(unit.id)} className={styles.meta}>
              {t('overview.silent.owes', { count: occurrences })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
