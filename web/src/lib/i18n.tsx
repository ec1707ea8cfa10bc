import { setupI18n } from '@lingui/core';
import { createContext, useContext, type ReactNode } from 'react';
import type { uk } from '../locales/uk.js';
import { compiler } from './message-compiler.js';

export type Lang = 'uk' | 'en';

/** Every sentence of the product by its id; the Ukrainian catalogue is the list. */
export type MessageId = keyof typeof uk;

/** A catalogue, whole or the part that a light page carries. */
export type Messages = Partial<Record<MessageId, string>>;

/** What a sentence may be given: `t('plan.shown', { shown: 67, total: 212 })`. */
type Values = Readonly<Record<string, string | number | null>>;

export type Translate = (id: MessageId, values?: Values) => string;

/**
 * A function from an id to its sentence in one language. Messages are ICU MessageFormat; plurals follow the
 * language. An id that the catalogue lacks comes back as itself, so that the gap shows.
 *
 * @example translator('uk', { 'ui.cancel': 'Скасувати' })('ui.cancel') // 'Скасувати'
 */
export function translator(lang: Lang, messages: Messages): Translate {
  const i18n = setupI18n({ locale: lang, locales: [lang], messages: { [lang]: messages } });
  if (compiler) i18n.setMessagesCompiler(compiler);
  return (id, values) => i18n._(id, values);
}

/** The reader's language, its sentences, and the switch. */
export type Text = { lang: Lang; t: Translate; setLang: (lang: Lang) => void };

const TextContext = createContext<Text | null>(null);

export function TextProvider({ text, children }: { text: Text; children: ReactNode }) {
  return <TextContext value={text}>{children}</TextContext>;
}

/** The sentences in the reader's language; used by every component that shows words. */
export function useText(): Text {
  const text = useContext(TextContext);
  if (!text) throw new Error('useText needs a TextProvider above it');
  return text;
}
