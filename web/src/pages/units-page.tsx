import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useSession } from '../account/session.js';
import { paths } from '../app/paths.js';
import type { UnitsPageQuery, UnitsPageQueryVariables } from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import styles from '../org-unit/org-unit.module.css';
import { TREE_UNIT } from '../org-unit/unit-fragment.js';
import { UnitsDesk } from '../org-unit/units-desk.js';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { Loading } from '../ui/progress.js';
import { meanwhile } from '../locales/uk/meanwhile.js';
import { units } from '../locales/uk/units.js';

export const words = { ...meanwhile, ...units };

const UNITS: TypedDocumentNode<UnitsPageQuery, UnitsPageQueryVariables> = gql`
  query UnitsPage {
    unitTree {
      ...TreeUnit
    }
  }
  ${TREE_UNIT}
`;

/** The units of the council as a tree: who works in each, and for those who keep them, how they stand. */
export function Component() {
  const { t } = useText();
  const { viewer } = useSession();
  const { data, error, refetch } = useQuery(UNITS, { fetchPolicy: 'cache-and-network' });
  return (
    <>
      <PageTitle>{t('units.title')}</PageTitle>
      <h1>{t('units.title')}</h1>
      <p className={styles.lead}>
        {t('units.lead')} <a href={paths.people}>{t('units.to_people')}</a>
      </p>
      {data ? (
        <UnitsDesk all={data.unitTree} canEdit={viewer.can.editUnits} />
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
