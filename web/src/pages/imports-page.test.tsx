import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { dropped, FakeUpload } from '../testing/fake-upload.js';
import { renderPage, type Answers } from '../testing/render-page.js';
import { Component as ImportsPage } from './imports-page.js';

const earlier = (id: string, fileName: string) => ({
  __typename: 'PlanDraftRecord',
  id,
  fileName,
  state: 'OPEN',
  createdAt: '2026-11-20T10:00:00.000Z',
  authorName: 'Лідія Вербовецька',
  reason: null,
  version: 1,
  reading: null,
});

/** How far the document `id` is, as the server tells it. */
const watched = (state: string, rest: object = {}) => ({
  draft: { __typename: 'PlanDraftRecord', id: 'd1', state, reason: null, version: 1, reading: null, ...rest },
});
const reading = (stage: string, done = 0, total = 0) => ({
  reading: { __typename: 'DraftReading', stage, done, total },
});

const page = (nodes: object[], rest: object = {}) => ({
  drafts: {
    __typename: 'PlanDraftPage',
    nodes,
    endCursor: 'b',
    hasMore: false,
    total: nodes.length,
    ...rest,
  },
});

function open(
  answer: object | ((variables: Record<string, unknown>) => object) = page([]),
  more: Answers = {},
) {
  return renderPage(ImportsPage, {
    path: '/imports',
    at: '/imports',
    answers: { ImportsPage: answer, ...more },
  });
}

/** Answers one after the other, the last one for ever; a `null` is a server that does not answer. */
function inTurn(...answers: (object | null)[]) {
  let turn = 0;
  return () => {
    const answer = answers[Math.min(turn++, answers.length - 1)];
    if (!answer) throw new TypeError('Failed to fetch');
    return answer;
  };
}

const plan = (name = 'план.docx', size = 40) =>
  Object.defineProperty(new File(['PK'], name), 'size', { value: size });
const choose = () => screen.findByLabelText('Обрати файл');

let end: () => void;
beforeEach(() => {
  end = FakeUpload.begin();
});
afterEach(() => end());

describe('bringing a document in', () => {
  it('goes from sending over reading, row by row, to the draft', async () => {
    const { user, router } = open(page([]), {
      WatchedReading: inTurn(
        watched('READING', reading('WAITING')),
        watched('READING', reading('READING', 1240, 5000)),
        watched('OPEN'),
      ),
    });
    await user.upload(await choose(), plan());
    const [request] = FakeUpload.all;
    expect(request?.address).toBe('/imports');
    request?.progress(10, 40);
    const bar = await screen.findByRole('progressbar', { name: 'Надсилаємо «план.docx»…' });
    expect(bar).toHaveProperty('value', 0.25);
    request?.progress(40, 40);
    expect(await screen.findByRole('progressbar', { name: /«план.docx» надіслано/ })).toBeTruthy();
    request?.answer(201, { draftId: 'd1' });
    expect(await screen.findByRole('progressbar', { name: 'Документ чекає своєї черги…' })).toBeTruthy();
    expect(screen.getByText(/Сторінку можна закрити/)).toBeTruthy();
    const rows = await screen.findByRole('progressbar', {
      name: /^Читаємо таблиці… 1\s240 з 5\s000 рядків$/,
    });
    expect([rows.getAttribute('value'), rows.getAttribute('max')]).toEqual(['1240', '5000']);
    await waitFor(() => expect(router.state.location.pathname).toBe('/imports/d1'));
  });

  it.each([
    ['OPENING', 'Відкриваємо документ…'],
    ['SAVING', 'Зберігаємо прочитане…'],
  ])(
    'shows how much of the file is done in other stages, and tells only the stage: %s',
    async (stage, words) => {
      const { user } = open(page([]), {
        WatchedReading: inTurn(watched('READING', reading(stage, 300, 900))),
      });
      await user.upload(await choose(), plan());
      FakeUpload.all[0]?.answer(201, { draftId: 'd1' });
      const bar = await screen.findByRole('progressbar', { name: `${words} 33 %` });
      expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['300', '900']);
      expect(screen.getByText(words)).toHaveProperty('tagName', 'OUTPUT');
    },
  );

  it('is heard a quarter at a time, not row by row', async () => {
    const { user } = open(page([]), {
      WatchedReading: inTurn(watched('READING', reading('READING', 2600, 5000))),
    });
    await user.upload(await choose(), plan());
    FakeUpload.all[0]?.answer(201, { draftId: 'd1' });
    expect(await screen.findByText('Прочитано 50 %')).toHaveProperty('tagName', 'OUTPUT');
  });

  it('can be stopped by the keyboard, which then stands where the next document begins', async () => {
    const { user, asked } = open(page([]), {
      WatchedReading: inTurn(watched('READING', reading('READING', 10, 5000))),
      CancelReading: {
        cancelReading: { __typename: 'DraftPayload', ...watched('CANCELLED') },
      },
    });
    await user.upload(await choose(), plan());
    FakeUpload.all[0]?.answer(201, { draftId: 'd1' });
    const stop = await screen.findByRole('button', { name: 'Зупинити читання документа «план.docx»' });
    stop.focus();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(asked).toContainEqual({ operation: 'CancelReading', variables: { input: { id: 'd1' } } }),
    );
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(screen.getByText('Читання зупинено')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Обрати файл' }));
  });

  it('says that the connection is lost while the server reads, and goes on when it is back', async () => {
    const { user, router } = open(page([]), {
      WatchedReading: inTurn(watched('READING', reading('READING', 2000, 5000)), null, null, watched('OPEN')),
    });
    await user.upload(await choose(), plan());
    FakeUpload.all[0]?.answer(201, { draftId: 'd1' });
    expect(await screen.findByText(/Немає зв’язку із сервером/)).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: /2\s000 з 5\s000/ })).toBeTruthy();
    await waitFor(() => expect(router.state.location.pathname).toBe('/imports/d1'), { timeout: 4000 });
  });

  it('takes a document that is dropped', async () => {
    open();
    fireEvent.drop(await screen.findByText(/перетягніть/), dropped(plan('рішення.txt')));
    expect(await screen.findByRole('progressbar', { name: /рішення\.txt/ })).toBeTruthy();
  });

  it('says in words why a document was refused, keeps the list, and takes another', async () => {
    const { user, router } = open(page([earlier('a', 'минулий.docx')]), {
      WatchedReading: inTurn(
        watched('READING', reading('OPENING')),
        watched('REFUSED', { reason: 'import.no_tasks' }),
      ),
    });
    await user.upload(await choose(), plan('скан.docx'));
    FakeUpload.all[0]?.answer(201, { draftId: 'd1' });
    expect((await screen.findByRole('alert')).textContent).toContain('не знайдено жодного завдання');
    expect(screen.getByText('«скан.docx» не прийнято')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'минулий.docx' })).toBeTruthy();
    expect(router.state.location.pathname).toBe('/imports');

    await user.upload(await choose(), plan());
    expect(screen.queryByRole('alert')).toBeNull();
    expect(FakeUpload.all).toHaveLength(2);
  });

  it('does not even send a document that is too large', async () => {
    const { user } = open();
    await user.upload(await choose(), plan('альбом.docx', 21 * 1024 * 1024));
    expect((await screen.findByRole('alert')).textContent).toContain('Документ завеликий');
    expect(FakeUpload.all).toHaveLength(0);
  });

  it('says in words why a document was not even taken', async () => {
    const { user } = open();
    await user.upload(await choose(), plan('порожній.docx', 0));
    FakeUpload.all[0]?.answer(422, { code: 'document.empty' });
    expect((await screen.findByRole('alert')).textContent).toContain('Файл порожній');
  });

  it('tells a lost connection from a refusal', async () => {
    const { user } = open();
    await user.upload(await choose(), plan());
    FakeUpload.all[0]?.fail();
    expect((await screen.findByRole('alert')).textContent).toContain('Сервер не відповідає');
  });

  it('does not mistake a proxy’s page for an answer', async () => {
    const { user } = open();
    await user.upload(await choose(), plan());
    FakeUpload.all[0]?.answer(200, '<html>');
    expect((await screen.findByRole('alert')).textContent).not.toContain('Сервер не відповідає');
  });
});

describe('the documents of before', () => {
  it('are listed with who brought them and what became of them', async () => {
    open(page([{ ...earlier('a', 'минулий.docx'), state: 'ACCEPTED' }]));
    const link = await screen.findByRole('link', { name: 'минулий.docx' });
    expect(link.getAttribute('href')).toBe('/imports/a');
    expect(screen.getByText('Прийнято як план')).toBeTruthy();
    expect(screen.getByText('Лідія Вербовецька, 20 листопада 2026 р. о 12:00')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Показати ще' })).toBeNull();
  });

  it('that are being read show how far they are, also to who comes back later', async () => {
    open(page([{ ...earlier('d1', 'великий.docx'), state: 'READING', ...reading('OPENING') }]), {
      WatchedReading: inTurn(watched('READING', reading('READING', 4000, 5000)), watched('OPEN')),
    });
    expect(await screen.findByRole('progressbar', { name: /4\s000 з 5\s000 рядків/ })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'великий.docx' })).toBeNull();
    const link = await screen.findByRole('link', { name: 'великий.docx' });
    expect(link.getAttribute('href')).toBe('/imports/d1');
    expect(screen.getByText('Чекає на перевірку')).toBeTruthy();
    expect(screen.getByText('Прочитано «великий.docx»')).toBeTruthy();
  });

  it('that were refused say why, and cannot be opened', async () => {
    open(page([{ ...earlier('a', 'скан.pdf'), state: 'REFUSED', reason: 'document.picture' }]));
    expect(await screen.findByText('Це зображення, а не документ із текстом.')).toBeTruthy();
    expect(screen.getByText('Не прийнято')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'скан.pdf' })).toBeNull();
  });

  it('come page by page', async () => {
    const { user } = open(({ after }) =>
      after
        ? page([earlier('c', 'третій.docx')], { total: 2 })
        : page([earlier('b', 'другий.docx')], { hasMore: true, total: 2 }),
    );
    await user.click(await screen.findByRole('button', { name: 'Показати ще' }));
    expect(await screen.findByRole('link', { name: 'третій.docx' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'другий.docx' })).toBeTruthy();
  });

  it('are said to be none when there are none', async () => {
    open();
    expect(await screen.findByText('Документів ще не завантажували.')).toBeTruthy();
  });
});
