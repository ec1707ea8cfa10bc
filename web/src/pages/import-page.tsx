import { useText } from '../lib/i18n.js';
import { PageTitle } from '../ui/page-title.js';

export function Component() {
  const { t } = useText();
  return (
    <>
      <PageTitle>{t('app.nav.import')}</PageTitle>
      <h1>{t('app.nav.import')}</h1>
    </>
  );
}
