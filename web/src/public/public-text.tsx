import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { TextProvider, translator, type Lang, type Messages } from '../lib/i18n.js';
import { keepLang } from '../lib/preferences.js';
import { publicCatalogue } from './catalogue.js';

type PublicTextProps = { first: { lang: Lang; messages: Messages }; children: ReactNode };

/** The language of the public pages; the switch waits for the catalogue, so that no page is half translated. */
export function PublicText({ first, children }: PublicTextProps) {
  const [{ lang, messages }, setCurrent] = useState(first);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const text = useMemo(() => {
    const setLang = (next: Lang) => {
      keepLang(next);
      void publicCatalogue(next).then((loaded) => setCurrent({ lang: next, messages: loaded }));
    };
    return { lang, t: translator(lang, messages), setLang };
  }, [lang, messages]);
  return <TextProvider text={text}>{children}</TextProvider>;
}
