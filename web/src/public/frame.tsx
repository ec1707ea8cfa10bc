import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useText, type Lang } from '../lib/i18n.js';
import { chooseTheme, keptTheme, type Theme } from '../lib/preferences.js';
import { classNames } from '../ui/class-names.js';
import styles from './public.module.css';

type FrameProps = {
  /** Known as soon as anything of the plan has been read. */
  council: { name: string; nameEn: string | null } | null;
  /** What is shown: when it changes, focus begins at the start of the page. */
  page: string;
  children: ReactNode;
};

/** What stands around every public page: whose plan it is, the language, the look, and what the figures rest on. */
export function Frame({ council, page, children }: FrameProps) {
  const { t, lang } = useText();
  const main = useFocusOnNewPage(page);
  const english = lang === 'en' ? council?.nameEn : null;
  return (
    <>
      <a className={styles.skip} href="#main">
        {t('app.skip')}
      </a>
      <header className={styles.top}>
        <strong className={styles.brand} lang={english ? 'en' : 'uk'}>
          {english ?? council?.name ?? t('app.name')}
        </strong>
        <Languages />
        <Look />
      </header>
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <footer className={classNames(styles.footer, 'no-print')}>
        <p>{t('public.footer')}</p>
        <p>
          {t('app.name')} · <a href="/sign-in">{t('public.staff')}</a>
        </p>
      </footer>
    </>
  );
}

const LANGS: readonly Lang[] = ['uk', 'en'];

function Languages() {
  const { t, lang, setLang } = useText();
  return (
    <fieldset className={styles.languages}>
      <legend className="visually-hidden">{t('app.language')}</legend>
      {LANGS.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === lang}
          onClick={() => one !== lang && setLang(one)}
        >
          {t(`app.language.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

function Look() {
  const { t } = useText();
  const id = useId();
  const [theme, setTheme] = useState(keptTheme);
  const choose = (chosen: Theme | undefined) => {
    if (!chosen) return;
    chooseTheme(chosen);
    setTheme(chosen);
  };
  return (
    <label className={styles.look} htmlFor={id}>
      <span>{t('app.theme')}</span>
      <select
        id={id}
        value={theme}
        onChange={(event) => choose(THEMES.find((one) => one === event.target.value))}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {t(`app.theme.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** After going to another page, focus begins at its start: otherwise a keyboard stays on a link that is gone. */
function useFocusOnNewPage(page: string) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(page);
  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    main.current?.focus({ preventScroll: true });
  }, [page]);
  return main;
}
