import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { frame } from '../locales/uk-frame.js';
import { uk } from '../locales/uk.js';
import { ENGLISH } from '../public/english.js';
import { publicCatalogue } from '../public/catalogue.js';

const SRC = join(import.meta.dirname, '..');
const PAGES = readdirSync(join(SRC, 'pages')).filter((name) => name.endsWith('-page.tsx'));
const IDS = Object.keys(uk);

/** The file of ours that an import names; none for a package, a style or the catalogue itself. */
function fileOf(importer: string, named: string): string | null {
  const path = join(dirname(importer), named).replace(/\.js$/, '');
  if (path.startsWith(join(SRC, 'locales'))) return null;
  return [`${path}.ts`, `${path}.tsx`].find((file) => existsSync(file)) ?? null;
}

/** The code of a file and of everything that it imports, at once or later, without the comments. */
function codeOf(file: string, seen: Map<string, string>): Map<string, string> {
  if (seen.has(file)) return seen;
  const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  seen.set(file, code);
  for (const [, named] of code.matchAll(/(?:from|import|import\()\s*'(\.[^']+)'/g)) {
    const next = named === undefined ? null : fileOf(file, named);
    if (next !== null) codeOf(next, seen);
  }
  return seen;
}

/**
 * The ids that stand in the code, as `'kpi.page'` or as every id that `kpi.filter.${one}` may become. A name before a
 * colon is the key of a list (an event of the journal), not a sentence.
 */
function idsIn(code: string): string[] {
  const exact = [...code.matchAll(/'([a-z_]+\.[\w.]+)'(?!:)/g)].map(([, id]) => id);
  const shapes = [...code.matchAll(/`([a-z_]+\.[\w.]*\$\{[^`\s]*)`/g)].map(
    ([, shape = '']) => new RegExp(`^${shape.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[\\w.]+')}$`),
  );
  return IDS.filter((id) => exact.includes(id) || shapes.some((shape) => shape.test(id)));
}

const saidBy = (...files: string[]): string[] => {
  const seen = new Map<string, string>();
  for (const file of files) codeOf(join(SRC, file), seen);
  return idsIn([...seen.values()].join('\n'));
};

const missing = (said: string[], known: object): string[] => said.filter((id) => !(id in known));

describe('the words of a page', () => {
  it.each(PAGES)('%s brings every sentence that it may say', async (name) => {
    const { words = {} } = await import(`../pages/${name.replace(/x$/, '').replace(/\.ts$/, '.js')}`);
    expect(missing(saidBy(join('pages', name)), { ...frame, ...words })).toEqual([]);
  });

  it('are in the frame where the frame says them', () => {
    const files = ['layout', 'signed-in', 'not-found', 'broken'].map((name) => join('app', `${name}.tsx`));
    expect(missing(saidBy(...files), frame)).toEqual([]);
  });

  it('are in the part that the public pages carry, in both languages', async () => {
    const ukrainian = await publicCatalogue('uk');
    expect(missing(saidBy(join('public', 'public-pages.tsx')), ukrainian)).toEqual([]);
    expect(Object.keys(ENGLISH).toSorted()).toEqual(Object.keys(ukrainian).toSorted());
  });

  it('are found in the code however an id is written', () => {
    expect(idsIn("t('ui.cancel')")).toEqual(['ui.cancel']);
    expect(idsIn('t(`app.language.${one}`)')).toEqual(['app.language.uk', 'app.language.en']);
  });
});
