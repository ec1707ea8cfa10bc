import { isRouteErrorResponse, useRouteError } from 'react-router';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { NotFound } from './not-found.js';

/** What stands in place of a page that failed to draw; the frame around it stays. */
export function Broken() {
  const { t } = useText();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return (
    <Empty
      wholePage
      title={t('app.broken.title')}
      actions={<Button onClick={() => location.reload()}>{t('app.broken.reload')}</Button>}
    >
      {t('app.broken.text')}
    </Empty>
  );
}
