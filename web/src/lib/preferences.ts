import type { Lang } from './i18n.js';

export type Theme = 'system' | 'light' | 'dark';

const THEME = 'kvartal.theme';
const LANG = 'kvartal.lang';

/** Storage may be refused (private windows, policies): then a choice lasts as long as the page. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing is lost but the memory of the choice.
  }
}

export function keptTheme(): Theme {
  const kept = read(THEME);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Shows the theme at once and remembers it on this device; `system` follows the machine. */
export function chooseTheme(theme: Theme): void {
  keep(THEME, theme);
  showTheme(theme);
}

export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Ukrainian unless this device has chosen English. */
export function keptLang(): Lang {
  return read(LANG) === 'en' ? 'en' : 'uk';
}

/** Whether this device has chosen a language, so that the account's own must not override it. */
export function langIsKept(): boolean {
  return read(LANG) !== null;
}

export function keepLang(lang: Lang): void {
  keep(LANG, lang);
}
