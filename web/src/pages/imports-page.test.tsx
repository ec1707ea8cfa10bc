import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { dropped, FakeUpload } from '../testing/fake-upload.js';
import { renderPage } from '../testing/render-page.js';
import { Component as ImportsPage } from './imports-page.js';

const earlier = (id: string, fileName: string) => ({
  __typename: 'PlanDraftRecord',
  id,
  fileName,
  state: 'OPEN',
  createdAt: '2026-11-20T10:00:00.000Z',
  authorName: 'Лідія Вербовецька',
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

function open(answer: object | ((variables: Record<string, unknown>) => object) = page([])) {
  return renderPage(ImportsPage, { path: '/imports', at: '/imports', answers: { ImportsPage: answer } });
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
  it('goes from sending over reading to the draft', async () => {
    const { user, router } = open();
    await user.upload(await choose(), plan());
    const [request] = FakeUpload.all;
    expect(request?.address).toBe('/imports');
    request?.progress(10, 40);
    const bar = await screen.findByRole('progressbar', { name: 'Надсилаємо «план.docx»…' });
    expect(bar).toHaveProperty('value', 0.25);
    request?.progress(40, 40);
    expect(await screen.findByRole('progressbar', { name: 'Читаємо «план.docx»…' })).toBeTruthy();
    request?.answer(201, { draftId: 'd1' });
    await waitFor(() => expect(router.state.location.pathname).toBe('/imports/d1'));
  });

  it('takes a document that is dropped', async () => {
    open();
    fireEvent.drop(await screen.findByText(/перетягніть/), dropped(plan('рішення.txt')));
    expect(await screen.findByRole('progressbar', { name: /рішення\.txt/ })).toBeTruthy();
  });

  it('says in words why a document was refused, keeps the list, and takes another', async () => {
    const { user, router } = open(page([earlier('a', 'минулий.docx')]));
    await user.upload(await choose(), plan('скан.docx'));
    FakeUpload.all[0]?.answer(422, { code: 'import.no_tasks' });
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
