import type { ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { PageTitle } from '../ui/page-title.js';
import styles from './account.module.css';

/** A page without the frame, for who came by a letter about an account and is not signed in. */
export function LetterPage({ title, children }: { title: string; children: ReactNode }) {
  const { t, lang, setLang } = useText();
  return (
    <main className={styles.page}>
      <PageTitle>{title}</PageTitle>
      <p className={styles.brand}>
        {t('app.name')}
        <Button look="quiet" onClick={() => setLang(lang === 'uk' ? 'en' : 'uk')}>
          {t(lang === 'uk' ? 'app.language.en' : 'app.language.uk')}
        </Button>
      </p>
      <h1>{title}</h1>
      {children}
    </main>
  );
}
