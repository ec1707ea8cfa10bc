import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { CalendarSection } from '../council/calendar-section.js';
import { LogoSection } from '../council/logo-section.js';
import { NamesSection } from '../council/names-section.js';
import { PublicSection } from '../council/public-section.js';
import { SETTINGS_FIELDS } from '../council/settings-fragment.js';
import type { CouncilPageQuery, CouncilPageQueryVariables } from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { Loading } from '../ui/progress.js';
import { council } from '../locales/uk/council.js';
import { meanwhile } from '../locales/uk/meanwhile.js';

export const words = { ...council, ...meanwhile };

const COUNCIL: TypedDocumentNode<CouncilPageQuery, CouncilPageQueryVariables> = gql`
  query CouncilPage {
    councilSettings {
      ...CouncilSettingsFields
    }
  }
  ${SETTINGS_FIELDS}
`;

/** What the administrator decides about the council. Each matter is a section of its own, which saves by itself. */
export function Component() {
  const { t } = useText();
  const { data, error, refetch } = useQuery(COUNCIL, { fetchPolicy: 'cache-and-network' });
  const settings = data?.councilSettings;
  return (
    <>
      <PageTitle>{t('council.title')}</PageTitle>
      <h1>{t('council.title')}</h1>
      {settings ? (
        <>
          <p>{t('council.lead')}</p>
          <NamesSection settings={settings} />
          <LogoSection settings={settings} />
          <CalendarSection settings={settings} />
          <PublicSection settings={settings} />
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
