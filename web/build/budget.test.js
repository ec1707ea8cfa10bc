import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = join(import.meta.dirname, '..', 'dist');
const MANIFEST = join(DIST, '.vite', 'manifest.json');
const built = existsSync(MANIFEST);
const manifest = built ? JSON.parse(readFileSync(MANIFEST, 'utf8')) : {};

const KB = 1024;
/** What every page of the app needs; a page brings its own words (src/app/page-words). */
const SHELL_KB = 183;
/** The largest pages are a task and the check of a document that was read. */
const APP_KB = 234;
/** With the wording of any day and the difference of two. */
const PUBLIC_KB = 131;
const CSS_KB = 20;
const FONTS_KB = 130;

/** A chunk and everything that the browser must fetch before it runs. */
function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const needed of manifest[key]?.imports ?? []) closure(needed, seen);
  return seen;
}

const zipped = (file) => gzipSync(readFileSync(join(DIST, file))).length / KB;
const total = (files) => [...new Set(files)].reduce((sum, file) => sum + zipped(file), 0);
const scripts = (keys) => [...keys].map((key) => manifest[key].file);
const pages = Object.keys(manifest).filter((key) => /^src\/pages\/.*-page\.tsx$/.test(key));

// The build comes before the tests in `pnpm test`; without one there is nothing to weigh.
(built ? describe : describe.skip)('what a browser must fetch, zipped', () => {
  it(`the frame of the app is at most ${SHELL_KB} KB of script`, () => {
    expect(total(scripts(closure('index.html')))).toBeLessThanOrEqual(SHELL_KB);
  });

  it.each(pages)(`the app opened on %s is at most ${APP_KB} KB of script`, (page) => {
    expect(total(scripts([...closure('index.html'), ...closure(page)]))).toBeLessThanOrEqual(APP_KB);
  });

  it(`the public plan page is at most ${PUBLIC_KB} KB of script`, () => {
    const keys = [...closure('public.html')];
    const later = keys.flatMap((key) => manifest[key].dynamicImports ?? []);
    expect(total(scripts([...keys, ...later]))).toBeLessThanOrEqual(PUBLIC_KB);
  });

  it(`the styles of any page are at most ${CSS_KB} KB`, () => {
    for (const page of [...pages, 'public.html']) {
      const keys = [...closure('index.html'), ...closure(page)];
      expect(total(keys.flatMap((key) => manifest[key].css ?? []))).toBeLessThanOrEqual(CSS_KB);
    }
  });

  it(`the fonts are at most ${FONTS_KB} KB, and come only when their letters do`, () => {
    const fonts = Object.values(manifest).flatMap((chunk) => chunk.assets ?? []);
    const bytes = [...new Set(fonts)]
      .filter((file) => file.endsWith('.woff2'))
      .map((file) => readFileSync(join(DIST, file)).length);
    expect(bytes.reduce((sum, size) => sum + size, 0) / KB).toBeLessThanOrEqual(FONTS_KB);
  });
});
