import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { transformWithOxc, type Plugin } from 'vite';

const CATALOGUE = /\/web\/src\/locales\/(uk|en)\/[^/]+\.ts$/;
const COMPILER = /\/lib\/message-compiler\.ts$/;

/**
 * The module of a catalogue with its messages parsed: texts in, what the translator runs on out. A message that is
 * not ICU MessageFormat stops the build.
 *
 * @example compiledModule({ ui: { 'ui.close': 'Закрити' } }) // 'export const ui = {"ui.close":["Закрити"]};'
 */
export function compiledModule(catalogues: Record<string, Record<string, string>>): string {
  return Object.entries(catalogues)
    .map(([name, messages]) => {
      const entries = Object.entries(messages).map(([id, text]) => [id, compileMessageOrThrow(text)]);
      return `export const ${name} = ${JSON.stringify(Object.fromEntries(entries))};`;
    })
    .join('\n');
}

/** Messages are parsed when the app is built, and the parser stays out of the browser. */
export function compiledMessages(): Plugin {
  return {
    name: 'kvartal-compiled-messages',
    enforce: 'pre',
    async transform(code, id) {
      if (COMPILER.test(id)) return { code: 'export const compiler = null;', map: null };
      if (!CATALOGUE.test(id)) return null;
      const { code: script } = await transformWithOxc(code, id);
      const catalogues = await import(`data:text/javascript,${encodeURIComponent(script)}`);
      return { code: compiledModule({ ...catalogues }), map: null };
    },
  };
}
