import { useMemo, type ComponentType, type ReactNode } from 'react';
import { TextProvider, translator, useText, type Messages, type Translate } from '../lib/i18n.js';
import { frame } from '../locales/uk-frame.js';

/** What the file of a page gives: the page and the Ukrainian sections of the catalogue that it says. */
type PageModule = { Component: ComponentType; words?: Messages };

/**
 * How a route fetches a page: its words come in the same script, so that the frame does not carry the words of every
 * page and none is ever shown without its own. That no word is forgotten is tested in page-words.test.
 *
 * @example { path: '/plans', lazy: page(() => import('../pages/home-page.js')) }
 */
export function page(load: () => Promise<PageModule>): () => Promise<{ Component: ComponentType }> {
  return async () => {
    const { Component: Page, words } = await load();
    const t = translator('uk', { ...frame, ...words });
    return {
      Component: () => (
        <Worded ukrainian={t}>
          <Page />
        </Worded>
      ),
    };
  };
}

/** English comes whole when somebody asks for it (text-root), so a page adds to the Ukrainian sentences alone. */
function Worded({ ukrainian, children }: { ukrainian: Translate; children: ReactNode }) {
  const text = useText();
  const own = useMemo(() => (text.lang === 'uk' ? { ...text, t: ukrainian } : text), [text, ukrainian]);
  return <TextProvider text={own}>{children}</TextProvider>;
}
