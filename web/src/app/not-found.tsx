import { useText } from '../lib/i18n.js';
import { ButtonLink } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { PageTitle } from '../ui/page-title.js';
import { paths } from './paths.js';

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useText();
  return (
    <>
      <PageTitle>{t('app.not_found.title')}</PageTitle>
      <Empty
        wholePage
        title={t('app.not_found.title')}
        actions={<ButtonLink href={paths.plans}>{t('app.not_found.back')}</ButtonLink>}
      >
        {t('app.not_found.text')}
      </Empty>
    </>
  );
}
