import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { isPeriod } from '../calendar/index.js';
import { parseTargets, type Target } from './index.js';

/** Indicators of adopted plans with their reading by hand; the folder lies beside the project and may be missing. */
const TABLE = '../../shared/plans/phrases/kpis.tsv';
const described = existsSync(TABLE) ? describe : describe.skip;

const key = ({ comparator, value, per, percent }: Target) => `${comparator} ${value} ${per} ${percent}`;

described('indicators of adopted plans read as a person read them', () => {
  const rows = existsSync(TABLE)
    ? readFileSync(TABLE, 'utf8').trimEnd().split(/\r?\n/).slice(1)
    : ['no table'];

  test.each(rows)('%s', (row) => {
    const [statement = '', bounds = '', json = '[]'] = row.split('\t');
    const [from, to] = bounds.split('..');
    const period = { from, to };
    const expected: Target[] = JSON.parse(json);
    const { value } = parseTargets(statement.replaceAll('\\n', '\n'), isPeriod(period) ? period : null);
    expect(value.map(key).toSorted()).toEqual(expected.map(key).toSorted());
  });
});
