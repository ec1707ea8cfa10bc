import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../testing/browser.js';
import { broughtIn, correct, discard, uploaded } from '../testing/drafts.js';
import { MISSING, expectRefused } from '../testing/refusal.js';
import { planDocx } from '../testing/plan-document.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { DraftService } from './draft.service.js';

let test: TestApp;
let secretary: Browser;
/** A document of the invented plan that nobody changes. */
let id: string;
beforeAll(async () => {
  test = await createTestApp();
  secretary = await test.signInAs('secretary');
  ({ id } = await uploaded(secretary));
});
afterAll(() => test?.close());

const PRINTED = `query ($id: ID!, $table: Int, $row: Int, $line: Int) {
  printed(id: $id, table: $table, row: $row, line: $line) {
    columns { header from to }
    page { number }
    rows { isHeader isAsked cells { text columnSpan rowSpan fill bold } }
    lines { text isAsked }
  }
}`;
type Printed = {
  columns: { header: string; from: number; to: number }[];
  page: { number: number } | null;
  rows: { isHeader: boolean; isAsked: boolean; cells: { text: string; columnSpan: number }[] }[];
  lines: { text: string; isAsked: boolean }[];
};
type Place = { id: string; table?: number; row?: number; line?: number };

const printed = async (place: Place, who = secretary): Promise<Printed | null> =>
  (await who.get<{ printed: Printed | null }>(PRINTED, place)).printed;

describe('a document that was read', () => {
  it('shows the row of a task as it was printed, between its neighbours under the header', async () => {
    const part = await printed({ id, table: 1, row: 4 });
    expect(part).toMatchObject({ page: null, lines: [] });
    expect(part?.columns[2]).toEqual({ header: 'Строк виконання', from: 2, to: 3 });
    expect(part?.rows.map(({ cells }) => cells[0]?.text)).toEqual([
      '№ з/п',
      '1. Відкритість за замовчуванням',
      '1.1',
      '1.2',
      '1.3',
    ]);
    expect(part?.rows.map(({ isHeader }) => isHeader)).toEqual([true, false, false, false, false]);
    expect(part?.rows.findIndex(({ isAsked }) => isAsked)).toBe(3);
    expect(part?.rows[1]?.cells).toMatchObject([{ columnSpan: 5 }]);
  });
  it('shows the lines of a list', async () => {
    const text = [
      'План дій «Переліки» на 2026 рік',
      '1. Скласти перелік наборів даних',
      'Строк виконання: I квартал 2026 року',
      'Виконавець: Відділ статистики',
      '2. Оновити перелік наборів даних',
      'Строк виконання: II квартал 2026 року',
      'Виконавець: Відділ статистики',
    ].join('\n');
    const list = await broughtIn(secretary, text, 'перелік.txt');
    const part = await printed({ id: list.id, line: 2 });
    expect(part?.lines.find(({ isAsked }) => isAsked)?.text).toBe('1. Скласти перелік наборів даних');
  });
  it('stays what it was when its draft is corrected and when it is put aside', async () => {
    const { id: changed } = await uploaded(secretary);
    const before = await printed({ id: changed, table: 1, row: 3 });
    await correct(secretary, {
      id: changed,
      version: 1,
      pointer: '/sections/0/tasks/0/title',
      value: 'Інша назва',
    });
    await discard(secretary, { id: changed, version: 2 });
    expect(await printed({ id: changed, table: 1, row: 3 })).toEqual(before);
  });
  it('shows what it printed when it came in by the command line, too', async () => {
    const { id: brought } = await test.app.get(DraftService).bringIn(
      {
        viewer: null,
        councilId: test.own.councilId,
        membershipId: null,
        actorName: 'Командний рядок',
        locale: 'uk',
        now: test.clock.now(),
        today: test.clock.todayKyiv(),
        door: 'cli',
      },
      { bytes: Buffer.from(await planDocx('Із командного рядка')), fileName: 'план.docx' },
    );
    const part = await printed({ id: brought, table: 1, row: 4 });
    expect(part?.rows.find(({ isAsked }) => isAsked)?.cells[0]?.text).toBe('1.2');
  });
  it('shows nothing of a place that it does not have', async () => {
    expect(await printed({ id, table: 1, row: 99 })).toBeNull();
    expect(await printed({ id, table: 7, row: 1 })).toBeNull();
    expect(await printed({ id, line: 9999 })).toBeNull();
    expect(await printed({ id })).toBeNull();
    expect(await printed({ id: MISSING, table: 1, row: 3 })).toBeNull();
  });
  it('is shown to nobody of another council', async () => {
    const neighbour = await test.signInAs('secretary', 'other');
    expect(await printed({ id, table: 1, row: 3 }, neighbour)).toBeNull();
  });
  it('is not shown to a member who may not read drafts', async () => {
    const member = await test.signInAs('member');
    await expectRefused(test, 'access.denied', () => member.ask(PRINTED, { id, table: 1, row: 3 }));
  });
});
