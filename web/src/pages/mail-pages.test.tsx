import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { refusal, renderPage, type Answers } from '../testing/render-page.js';
import { Component as OutboxPage } from './outbox-page.js';
import { Component as ProfilePage } from './profile-page.js';

const mail = {
  __typename: 'OutgoingMail',
  id: 'm1',
  state: 'QUEUED',
  personName: 'Марія Гнатюк',
  address: 'executor@yasnoberezh.example',
  subject: 'Нагадування: чекаємо на 1 відповідь',
  text: 'Від вас чекаємо на 1 відповідь.\n<img src=x onerror=alert(1)>',
  attempts: 2,
  nextAttemptAt: '2026-11-15T09:04:00Z',
  lastError: '451 Try again later',
  createdAt: '2026-11-15T09:00:00Z',
  sentAt: null,
};
const outbox = (fields: object) => ({
  outbox: {
    __typename: 'OutboxPage',
    sends: true,
    nodes: [mail],
    endCursor: 'm1',
    hasMore: false,
    total: 1,
    ...fields,
  },
});
const openOutbox = (answer: object | (() => object), more: Answers = {}) =>
  renderPage(OutboxPage, {
    path: '/outbox',
    at: '/outbox',
    answers: { OutboxPage: answer, LinkHolders: { linkHolders: [] }, ...more },
  });
const holder = (links: number) => ({
  __typename: 'LinkHolder',
  personId: 'm7',
  personName: 'Марія Гнатюк',
  links,
  expiresAt: '2027-01-17T22:00:00.000Z',
});

describe('outgoing mail', () => {
  it('says to whom, about what, where each mail is and what the mail server said', async () => {
    openOutbox(outbox({}));
    expect(await screen.findByText('Нагадування: чекаємо на 1 відповідь')).toBeTruthy();
    expect(screen.getByText('executor@yasnoberezh.example')).toBeTruthy();
    expect(screen.getByText('Чекає на надсилання').parentElement?.textContent).toMatch(
      /Написано .* · 2 спроби · наступна /,
    );
    expect(screen.getByText('Відповідь поштового сервера: 451 Try again later')).toBeTruthy();
    expect(screen.queryByText('Поштовий сервер не налаштовано')).toBeNull();
  });
  it('shows a mail as text, whatever stands in it', async () => {
    const { container } = openOutbox(outbox({}));
    expect((await screen.findByText(/<img src=x/)).tagName).toBe('PRE');
    expect(container.querySelector('img')).toBeNull();
  });
  it('says that mails stay here when no mail server is set', async () => {
    openOutbox(outbox({ sends: false, nodes: [], total: 0, endCursor: null }));
    expect(await screen.findByText('Поштовий сервер не налаштовано')).toBeTruthy();
    expect(screen.getByText('Листів ще немає')).toBeTruthy();
  });
  it('lists who has good links, and ends them', async () => {
    let holders = [holder(2)];
    const { user, asked } = openOutbox(outbox({}), {
      LinkHolders: () => ({ linkHolders: holders }),
      RevokeLinksOf: () => {
        holders = [];
        return { revokeUpdateLinks: { __typename: 'RevokeUpdateLinksPayload', revoked: 2 } };
      },
    });
    expect(await screen.findByText('2 посилання, діє до 17 січня 2027 р.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Відкликати посилання: Марія Гнатюк' }));
    expect(await screen.findByText('Посилання відкликано: Марія Гнатюк')).toBeTruthy();
    expect(asked.find((one) => one.operation === 'RevokeLinksOf')?.variables).toEqual({ personId: 'm7' });
    await waitFor(() => expect(screen.queryByText('Чинні посилання з листів')).toBeNull());
  });
  it('tells when links could not be ended, and keeps them in the list', async () => {
    const { user } = openOutbox(outbox({}), {
      LinkHolders: { linkHolders: [holder(1)] },
      RevokeLinksOf: () => {
        throw new TypeError('Failed to fetch');
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Відкликати посилання: Марія Гнатюк' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Сервер не відповідає');
    expect(screen.getByText('1 посилання, діє до 17 січня 2027 р.')).toBeTruthy();
  });
  it('is not for everybody, and says for whom', async () => {
    openOutbox(() => refusal('access.denied'));
    expect(await screen.findByText('Вихідні листи читає адміністратор.')).toBeTruthy();
  });
});

describe('the person’s own page', () => {
  const choice = (digest: boolean | null, decisions: boolean | null) => ({
    __typename: 'MailChoice',
    digest,
    decisions,
    version: decisions === false ? 2 : 1,
  });
  it('lets the person choose the mails that are no obligation', async () => {
    const { user, asked } = renderPage(ProfilePage, {
      path: '/profile',
      at: '/profile',
      answers: {
        ProfilePage: { mailChoice: choice(null, true) },
        SetMailChoice: { setMailChoice: choice(null, false) },
      },
    });
    await user.click(await screen.findByRole('checkbox', { name: 'Новини про те, що чекає на моє рішення' }));
    expect(screen.queryByRole('checkbox', { name: /Тижневий огляд/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Зберегти' }));
    expect(await screen.findByText('Вибір збережено')).toBeTruthy();
    expect(asked.at(-1)).toEqual({
      operation: 'SetMailChoice',
      variables: { input: { version: 1, digest: true, decisions: false } },
    });
  });
  it('offers nothing that never comes', async () => {
    renderPage(ProfilePage, {
      path: '/profile',
      at: '/profile',
      answers: { ProfilePage: { mailChoice: choice(null, null) } },
    });
    expect(await screen.findByText('Інших листів для вашої ролі немає.')).toBeTruthy();
  });
});
