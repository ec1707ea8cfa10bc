import { useText } from '../lib/i18n.js';

/** The title of the browser's tab: the page first, the product last. */
export function PageTitle({ children }: { children: string }) {
  const { t } = useText();
  return <title>{`${children} · ${t('app.name')}`}</title>;
}
