import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addTask } from '../testing/add-task.js';
import type { Browser } from '../testing/browser.js';
import { footprint, lastEntries } from '../testing/footprint.js';
import { MISSING } from '../testing/refusal.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { upload } from '../testing/upload.js';

let test: TestApp;
let executor: Browser;
beforeAll(async () => {
  test = await createTestApp();
  executor = await test.signInAs('executor');
});
afterAll(() => test?.close());

const MEBIBYTE = 1024 * 1024;

/** The beginning of a PDF and then something of our own, so that every test has its own bytes. */
const pdf = (text: string): string => `%PDF-1.7\n${text}`;
/** An id of an answer to an upload. */
const idOf = (body: Record<string, unknown>): string => String(body['id']);

describe('a file that proves an answer', () => {
  it('is taken in, attached to the answer and given back as it was', async () => {
    const bytes = pdf('Акт № 12');
    const taken = await upload(executor, '/files', bytes, 'Акт № 12.pdf');
    const size = Buffer.byteLength(bytes);
    expect(taken).toEqual({
      status: 201,
      body: { id: expect.any(String), name: 'Акт № 12.pdf', size },
    });
    const { occurrenceId } = await addTask(test);
    const given = await executor.get<{ submitStatus: { update: { evidence: { fileUrl: string }[] } } }>(
      `mutation ($input: SubmitStatusInput!) { submitStatus(input: $input) {
        update { evidence { kind url title fileUrl } } } }`,
      {
        input: {
          occurrenceId,
          version: 1,
          choice: 'DONE',
          text: '',
          evidence: [{ fileId: idOf(taken.body) }],
        },
      },
    );
    const [evidence] = given.submitStatus.update.evidence;
    expect(evidence).toEqual({
      kind: 'FILE',
      url: null,
      title: 'Акт № 12.pdf',
      fileUrl: `/files/${idOf(taken.body)}`,
    });
    const member = await test.signInAs('member');
    const download = await member.fetch(evidence?.fileUrl ?? '');
    expect(download.status).toBe(200);
    expect(await download.text()).toBe(bytes);
  });
  it('is kept once, however often and under whatever name it comes', async () => {
    const first = await upload(executor, '/files', pdf('Той самий'), 'перший.pdf');
    const before = await footprint(test);
    const second = await upload(executor, '/files', pdf('Той самий'), 'другий.pdf');
    expect(second.body).toEqual({ ...first.body, name: 'другий.pdf' });
    expect(await footprint(test)).toEqual(before);
  });
  it('is written into the journal', async () => {
    const taken = await upload(executor, '/files', pdf('Журнал'), 'журнал.pdf');
    const sha256 = createHash('sha256').update(pdf('Журнал')).digest('hex');
    expect((await lastEntries(test))[0]).toMatchObject({
      action: 'file.stored',
      subjectKind: 'stored_file',
      subjectId: taken.body['id'],
      after: { name: 'журнал.pdf', sha256 },
    });
    expect(readdirSync(join(test.dataFolder, 'files', test.own.councilId))).toContain(sha256);
  });
  it('comes out inert: to be saved, never to be shown as a page of ours', async () => {
    const page = '<!doctype html><script>alert(document.domain)</script>';
    const taken = await upload(executor, '/files', page, 'сторінка.html');
    const { headers } = await executor.fetch(`/files/${idOf(taken.body)}`);
    expect(headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
    expect(headers.get('Content-Disposition')).toMatch(/^attachment; /);
    expect(headers.get('Content-Security-Policy')).toBe("sandbox; default-src 'none'");
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Cache-Control')).toBe('private, no-cache');
  });
  it('has the type that its content says, not its name and not the browser', async () => {
    const taken = await upload(executor, '/files', pdf('Насправді PDF'), 'малюнок.png');
    const { headers } = await executor.fetch(`/files/${idOf(taken.body)}`);
    expect(headers.get('Content-Type')).toBe('application/pdf');
  });
  it('has a name without folders and hidden characters', async () => {
    const taken = await upload(executor, '/files', pdf('Ім’я'), '../../етап\u202Efdp.pdf');
    expect(taken.body['name']).toBe('етапfdp.pdf');
  });
});

describe('a file that is not taken', () => {
  const refusedWith = async (bytes: string | Uint8Array<ArrayBuffer>, name: string) => {
    const before = await footprint(test);
    const { status, body } = await upload(executor, '/files', bytes, name);
    expect(await footprint(test)).toEqual(before);
    return [status, body['code']];
  };

  it('is a program, whatever it is called', async () => {
    expect(await refusedWith('MZ\0\0\x90', 'акт.pdf')).toEqual([415, 'file.type_refused']);
  });
  it('is an archive', async () => {
    expect(await refusedWith('PK\x03\x04\0\0', 'усе.zip')).toEqual([415, 'file.type_refused']);
  });
  it('is empty', async () => {
    expect(await refusedWith('', 'порожній.pdf')).toEqual([422, 'file.empty']);
  });
  it('is larger than 20 MB; one of exactly 20 MB is taken', async () => {
    const most = new Uint8Array(20 * MEBIBYTE);
    most.set(Buffer.from('%PDF-1.7'));
    const more = new Uint8Array(most.length + 1);
    more.set(most);
    expect(await refusedWith(more, 'великий.pdf')).toEqual([413, 'file.too_large']);
    expect((await upload(executor, '/files', most, 'великий.pdf')).status).toBe(201);
  });
  it('comes with a second one, with other fields, under another name, or not at all', async () => {
    const form = (fill: (form: FormData) => void) => {
      const body = new FormData();
      fill(body);
      return executor.fetch('/files', { method: 'POST', body });
    };
    const blob = new Blob([pdf('Двічі')]);
    const refused = await Promise.all([
      form((body) => {
        body.append('file', blob, 'а.pdf');
        body.append('file', blob, 'б.pdf');
      }),
      form((body) => {
        body.append('council', 'vyshneve');
        body.append('file', blob, 'а.pdf');
      }),
      form((body) => body.append('document', blob, 'а.pdf')),
      form(() => {}),
      executor.fetch('/files', { method: 'POST', body: 'просто текст' }),
    ]);
    for (const response of refused) {
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expect(Object.keys((await response.json()) ?? {})).toEqual(expect.arrayContaining(['code', 'message']));
    }
  });
});

describe('a file of a council', () => {
  it('is taken from executors and the secretary, not from others and not from visitors', async () => {
    const codes = await Promise.all(
      (['secretary', 'head', 'member', 'administrator'] as const).map(async (role) => {
        const browser = await test.signInAs(role);
        const { status, body } = await upload(browser, '/files', pdf('Роль'), 'роль.pdf');
        return [role, status, body['code']];
      }),
    );
    expect(codes).toEqual([
      ['secretary', 201, undefined],
      ['head', 403, 'access.denied'],
      ['member', 403, 'access.denied'],
      ['administrator', 403, 'access.denied'],
    ]);
    const visitor = await upload(test.visitor(), '/files', pdf('Гість'), 'гість.pdf');
    expect([visitor.status, visitor.body['code']]).toEqual([401, 'auth.required']);
  });
  it('is not there for another council, as if nobody had it', async () => {
    const taken = await upload(executor, '/files', pdf('Лише наше'), 'наше.pdf');
    const neighbour = await test.signInAs('executor', 'other');
    const foreign = await neighbour.fetch(`/files/${idOf(taken.body)}`);
    const missing = await neighbour.fetch(`/files/${MISSING}`);
    expect(foreign.status).toBe(404);
    expect(await foreign.text()).toBe(await missing.text());
  });
  it('is not given to a visitor', async () => {
    const taken = await upload(executor, '/files', pdf('Не для всіх'), 'наше.pdf');
    const response = await test.visitor().fetch(`/files/${idOf(taken.body)}`);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'auth.required' });
  });
  it.each([
    ['..%2f..%2fetc%2fpasswd', 404],
    ['x', 404],
    ['%00', 422],
    ['%ff', 400],
  ])('is not found under %j', async (id, status) => {
    const response = await executor.fetch(`/files/${id}`);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code: status === 404 ? 'not_found' : 'input.invalid' });
  });
});
