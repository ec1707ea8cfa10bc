import { errorText } from '@kvartal/shared/errors';
import type { ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import { Notice } from './notice.js';

/** The words of an error code: `network` where no answer came, otherwise a code of the API. */
export function ErrorText({ code, actions }: { code: string; actions?: ReactNode }) {
  const { t, lang } = useText();
  return (
    <Notice kind="error" actions={actions}>
      {code === 'network' ? t('ui.network') : errorText(code, lang)}
    </Notice>
  );
}
