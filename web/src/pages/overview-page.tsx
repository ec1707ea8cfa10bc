import { useText } from '../lib/i18n.js';
import { PageTitle } from '../ui/page-title.js';

export function Component() {
  const { t } = useText();
  return (
    <>
      <PageTitle>{t('app.nav.overview')}</PageTitle>
      <h1>{t('app.nav.overview')}</h1>
    </>
  );
}
