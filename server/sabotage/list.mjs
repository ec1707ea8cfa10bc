// The sabotages: for every control one or more ways to switch it off, and the test that must notice (R82).
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The project's top folder. */
export const ROOT = resolve(import.meta.dirname, '../..');

const FOLDER = join(import.meta.dirname, 'controls');

/**
 * @typedef {object} Sabotage
 * @property {string} control the requirement, e.g. 'R40'
 * @property {string} what what is switched off, in words
 * @property {string} file the file that is changed, from the project's top
 * @property {string} find a text that stands in it exactly once
 * @property {string} replace what stands there instead; it must still compile
 * @property {{ file: string, name: string, engine?: 'sqlite' | 'postgresql' }} test the Jest test that must fail: its
 *   file, a part of its title as it is written there, and the engine where the control is of one engine alone
 */

/** All sabotages of all files in `controls`, each with its own name, e.g. 'edge-1'. */
export async function sabotages() {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.mjs'));
  const lists = files.toSorted().map(async (file) => {
    const { default: list } = await import(join(FOLDER, file));
    return list.map((sabotage, i) => ({ ...sabotage, name: `${file.slice(0, -'.mjs'.length)}-${i + 1}` }));
  });
  return (await Promise.all(lists)).flat();
}

/**
 * What is wrong with a sabotage as the files stand now, in a sentence; null when nothing is.
 *
 * @param {Sabotage} sabotage
 */
export function wrongWith({ name, control, file, find, replace, test }, read = readSource) {
  if (!/^[RF]\d+$/.test(control)) return `${name}: ${control} is no requirement.`;
  const source = read(file);
  if (source === null) return `${name}: there is no ${file}.`;
  const times = source.split(find).length - 1;
  if (times !== 1) return `${name}: what it looks for stands ${times} times in ${file}, not once.`;
  if (find === replace) return `${name} changes nothing.`;
  const tests = read(test.file);
  if (tests === null) return `${name}: there is no ${test.file}.`;
  if (!/^(server|shared|web)\/.*\.test\.tsx?$/.test(test.file))
    return `${name}: ${test.file} is no Jest test.`;
  if (!unquoted(tests).includes(test.name))
    return `${name}: no test of ${test.file} is called «${test.name}».`;
  return null;
}

/** A title with an apostrophe is written \' in its file and ' in the list. */
function unquoted(source) {
  return source.replaceAll("\\'", "'");
}

function readSource(file) {
  try {
    return readFileSync(join(ROOT, file), 'utf8');
  } catch {
    return null;
  }
}
