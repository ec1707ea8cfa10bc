import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { paths } from '../app/paths.js';
import { useSession } from '../account/session.js';
import type { ProfilePageQuery, ProfilePageQueryVariables } from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { MAIL_CHOICE_FIELDS, MailChoiceForm } from '../mail/mail-choice-form.js';
import styles from '../mail/mail.module.css';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { Loading } from '../ui/progress.js';
import { meanwhile } from '../locales/uk/meanwhile.js';
import { mail } from '../locales/uk/mail.js';

export const words = { ...mail, ...meanwhile };

const PROFILE: TypedDocumentNode<ProfilePageQuery, ProfilePageQueryVariables> = gql`
  query ProfilePage {
    mailChoice {
      ...MailChoiceFields
    }
  }
  ${MAIL_CHOICE_FIELDS}
`;

/** What the council knows of the person, and what the person wants to be written about. */
export function Component() {
  const { t } = useText();
  const { viewer } = useSession();
  const { data, error, refetch } = useQuery(PROFILE, { fetchPolicy: 'network-only' });
  return (
    <>
      <PageTitle>{t('mail.profile.title')}</PageTitle>
      <h1>{t('mail.profile.title')}</h1>
      <div className={styles.facts}>
        <p>
          <strong>{viewer.name}</strong>
          {viewer.post !== null && `, ${viewer.post}`}
        </p>
        <p>{viewer.council.name}</p>
        {viewer.units.length > 0 && (
          <p>{t('mail.profile.units', { units: viewer.units.map(({ name }) => name).join(', ') })}</p>
        )}
        <p>{t('mail.profile.email', { email: viewer.email })}</p>
        <p>{t('mail.profile.locale')}</p>
        <p>
          <a href={paths.security}>{t('mail.profile.security')}</a>
        </p>
      </div>
      <h2>{t('mail.choice.title')}</h2>
      <p className={styles.lead}>{t('mail.choice.always')}</p>
      {data ? (
        <MailChoiceForm choice={data.mailChoice} />
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
