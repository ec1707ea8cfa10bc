import { useSearchParams } from 'react-router';
import { useSession } from '../account/session.js';
import { useText } from '../lib/i18n.js';
import { CouncilServers } from '../sign-in-method/council-servers.js';
import { OwnLinks } from '../sign-in-method/own-links.js';
import styles from '../sign-in-method/sign-in-method.module.css';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { signInMethod } from '../locales/uk/sign-in-method.js';

export const words = { ...signInMethod };

/** By which servers the person signs in beside the password; for the administrator, the servers of the council too. */
export function Component() {
  const { t } = useText();
  const { viewer } = useSession();
  const [search] = useSearchParams();
  const refused = search.get('refused');
  return (
    <>
      <PageTitle>{t('sign_in_method.title')}</PageTitle>
      <h1>{t('sign_in_method.title')}</h1>
      <p className={styles.lead}>{t('sign_in_method.lead')}</p>
      {refused !== null && <ErrorText code={refused} />}
      <OwnLinks council={viewer.council.name} />
      {viewer.can.managePeople && <CouncilServers />}
    </>
  );
}
