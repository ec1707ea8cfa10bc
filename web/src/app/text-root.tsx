import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { TextProvider, translator, type Lang, type Messages } from '../lib/i18n.js';
import { keepLang } from '../lib/preferences.js';
import { frame } from '../locales/uk-frame.js';

/** The Ukrainian sentences of the frame are always at hand; English is fetched, whole, when somebody asks for it. */
export async function catalogue(lang: Lang): Promise<Messages> {
  return lang === 'uk' ? frame : (await import('../locales/en.js')).en;
}

type TextRootProps = { first: { lang: Lang; messages: Messages }; children: ReactNode };

/** The language of the whole app; the switch waits for the catalogue, so that no page is half translated. */
export function TextRoot({ first, children }: TextRootProps) {
  const [{ lang, messages }, setCurrent] = useState(first);
  const setLang = useCallback((next: Lang) => {
    keepLang(next);
    void catalogue(next).then((loaded) => setCurrent({ lang: next, messages: loaded }));
  }, []);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const text = useMemo(() => ({ lang, t: translator(lang, messages), setLang }), [lang, messages, setLang]);
  return <TextProvider text={text}>{children}</TextProvider>;
}
