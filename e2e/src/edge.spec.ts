import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test, type Page } from '@playwright/test';
import { demoPlan, enter } from './testing/people.ts';

const TYPES = [
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/graphql-response+json',
  '',
];

/** A page of somebody else, on another port of this machine: browsers send it our cookies and call it same-site. */
async function strangersPage(): Promise<{ port: number; close: () => void }> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>x</title>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : 0, close: () => server.close() };
}

/** All that a foreign page can send to ours without being asked: by fetch of every kind, and by forms. */
async function tryEverything(page: Page, url: string): Promise<number> {
  return page.evaluate(
    async ({ own, types }) => {
      const documents = [
        'mutation { setLocale(input: { locale: EN }) { id } }',
        'mutation { signOut { ok } }',
      ];
      const targets = ['/graphql', '/imports', '/files', '/mail/leave/x', '/public/x/plans/y.csv'];
      let tries = 0;
      const send = async (address: string, init: RequestInit) => {
        tries += 1;
        await fetch(address, { credentials: 'include', ...init }).catch(() => undefined);
      };
      for (const target of targets)
        for (const query of documents)
          for (const type of types)
            for (const mode of ['cors', 'no-cors'] as const) {
              const headers = new Headers(type === '' ? [] : [['Content-Type', type]]);
              await send(`${own}${target}?${new URLSearchParams({ query })}`, { mode, headers });
              const body = type === '' ? new Blob([JSON.stringify({ query })]) : JSON.stringify({ query });
              await send(`${own}${target}`, { method: 'POST', mode, headers, body });
            }
      for (const enctype of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
        const frame = document.createElement('iframe');
        frame.name = `f${enctype}`;
        const form = Object.assign(document.createElement('form'), {
          method: 'post',
          action: `${own}/graphql`,
          enctype,
          target: frame.name,
        });
        form.append(
          Object.assign(document.createElement('input'), {
            name: '{"query":"mutation { signOut { ok } }","x":"',
            value: '"}',
          }),
          Object.assign(document.createElement('input'), { name: 'query', value: documents[1] }),
        );
        document.body.append(frame, form);
        const done = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
        form.submit();
        tries += 1;
        await done;
      }
      return tries;
    },
    { own: url, types: TYPES },
  );
}

test('a page of another site does nothing in the name of who is signed in here', async ({
  page,
  baseURL,
}) => {
  await enter(page, 'secretary');
  const ask = async () => {
    const response = await page.request.post('/graphql', {
      data: { query: '{ viewer { id locale } drafts { total } }' },
    });
    return (await response.json()) as unknown;
  };
  const before = await ask();
  expect(before).toMatchObject({ data: { viewer: { locale: 'UK' } } });
  const stranger = await strangersPage();
  for (const host of ['127.0.0.1', 'localhost']) {
    await page.goto(`http://${host}:${stranger.port}/`);
    expect(await tryEverything(page, baseURL ?? '')).toBeGreaterThan(200);
  }
  stranger.close();
  expect(await ask()).toEqual(before);
});

test('our own pages do nothing that their policy forbids', async ({ page, context }) => {
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript/i.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto('/sign-in');
  await enter(page, 'secretary');
  const plan = await demoPlan(page);
  for (const address of ['/', '/plans', `/plans/${plan}`, '/imports', '/journal', '/people', '/my-tasks']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  }
  expect(complaints).toEqual([]);
});
