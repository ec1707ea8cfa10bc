import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { matchKey } from '../text/index.js';
import { parseExecutors } from './index.js';

/** Cells of adopted plans with their reading by hand; the folder lies beside the project and may be missing. */
const TABLE = '../../shared/plans/phrases/executors.tsv';
type Expected = { name: string; kind: string | null; parent?: string | null; byConsent: boolean };

const described = existsSync(TABLE) ? describe : describe.skip;

described('cells of adopted plans read as a person read them', () => {
  const rows = existsSync(TABLE)
    ? readFileSync(TABLE, 'utf8').trimEnd().split(/\r?\n/).slice(1)
    : ['no table'];

  test.each(rows)('%s', (row) => {
    const [cell = '', , json = '[]'] = row.split('\t');
    const expected: Expected[] = JSON.parse(json);
    const { value } = parseExecutors(cell.replaceAll('\\n', '\n'));
    expect(value.map(({ name }) => matchKey(name))).toEqual(expected.map(({ name }) => matchKey(name)));
    for (const [index, { kind, parent, byConsent }] of expected.entries()) {
      expect(value[index]).toMatchObject({ ...(kind && { kind }), ...(parent && { parent }), byConsent });
    }
  });
});
