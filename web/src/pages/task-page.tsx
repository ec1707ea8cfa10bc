import { useText } from '../lib/i18n.js';
import { PageTitle } from '../ui/page-title.js';

export function Component() {
  const { t } = useText();
  return (
    <>
      <PageTitle>{t('app.nav.plan')}</PageTitle>
      <h1>{t('app.nav.plan')}</h1>
    </>
  );
}
