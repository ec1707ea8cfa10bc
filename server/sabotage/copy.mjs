// A copy of the project's sources in a temporary folder, with the installed and the built things of the original.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './list.mjs';

const PACKAGES = ['.', 'shared', 'server', 'web', 'e2e'];

/** The copy: `replace` gives what stood in the file before, `write` puts it back, `remove` ends the copy. */
export function copyProject() {
  const folder = mkdtempSync(join(tmpdir(), 'kvartal-sabotage-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const file of listed.split('\0').filter((name) => name !== '' && existsSync(join(ROOT, name)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  for (const name of PACKAGES) for (const made of ['node_modules', 'dist']) link(folder, join(name, made));
  link(folder, 'web/src/gql');
  const write = (file, text) => writeFileSync(join(folder, file), text);
  return {
    folder,
    write,
    replace(file, find, replacement) {
      const before = readFileSync(join(folder, file), 'utf8');
      write(file, before.split(find).join(replacement));
      return before;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function link(folder, path) {
  if (existsSync(join(ROOT, path))) symlinkSync(join(ROOT, path), join(folder, path));
}
