// Checks the real lockfile against the floors, and that the check is red where it must be.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { installed, production, wrongIn } from './floors.mjs';

const read = (file) => readFileSync(new URL(file, import.meta.url), 'utf8');
const lock = read('../pnpm-lock.yaml');
const rules = JSON.parse(read('floors.json'));

await test('no installed package is below its floor, refused or without a checksum', () => {
  assert.ok(installed(lock).length > 500);
  assert.ok(installed(lock).some(({ name }) => name === '@apollo/server'));
  assert.deepEqual(wrongIn(lock, rules), []);
});

await test('a lockfile with bad packages is red', () => {
  const bad = `packages:

  '@apollo/server@5.4.9':
    resolution: {integrity: sha512-x}

  adm-zip@0.5.10:
    resolution: {integrity: sha512-x}

  graphql@17.0.1:
    resolution: {integrity: sha512-x}

  multer@2.2.0-rc.1:
    resolution: {integrity: sha512-x}

  thing@1.0.0:
    resolution: {tarball: https://codeload.example/thing}

  xlsx@0.20.3:
    resolution: {integrity: sha512-x}

snapshots: {}
`;
  assert.deepEqual(wrongIn(bad, rules), [
    '@apollo/server 5.4.9 is below 5.5.0.',
    'adm-zip 0.5.10 is below 0.6.1.',
    'graphql 17.0.1 is not below 17.0.0.',
    'multer 2.2.0-rc.1 is below 2.2.0.',
    'thing 1.0.0 has no checksum.',
    'xlsx is refused.',
  ]);
});

await test('production has no more packages than it may', () => {
  const { direct, all } = production(lock);
  console.log(`${direct} direct production packages, ${all} in all`);
  assert.ok(direct > 20 && direct <= rules.production.direct, `${direct} direct`);
  assert.ok(all > direct && all <= rules.production.all, `${all} in all`);
});
