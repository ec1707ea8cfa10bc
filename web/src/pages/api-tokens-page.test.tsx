import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderPage, SECRETARY } from '../testing/render-page.js';
import { Component as ApiTokensPage } from './api-tokens-page.js';

const token = (id: string, name: string, more: object = {}) => ({
  __typename: 'ApiToken',
  id,
  name,
  owner: 'Оксана Гнатюк',
  hint: 'x7Qa',
  scopes: ['READ', 'ANSWER'],
  state: 'VALID',
  createdAt: '2026-11-15T09:00:00Z',
  expiresAt: '2027-02-13T09:00:00Z',
  lastUsedAt: null,
  revokedAt: null,
  ...more,
});
const SECRET = `kvartal_${'a'.repeat(43)}`;
const at = { path: '/api-keys', at: '/api-keys' };

describe('tokens of programs', () => {
  it('are made with a name, a part of the rights and a term, and shown once', async () => {
    const asked: unknown[] = [];
    const { user } = renderPage(ApiTokensPage, {
      ...at,
      answers: {
        ApiTokensPage: { myApiTokens: [] },
        MakeApiToken: (variables) => {
          asked.push(variables);
          return {
            makeApiToken: {
              __typename: 'MadeApiTokenPayload',
              apiToken: token('t1', 'Вивантаження'),
              secret: SECRET,
            },
          };
        },
      },
    });
    expect(await screen.findByText('Ключів ще немає')).toBeTruthy();
    expect(screen.queryByText('Ключі всіх людей ради')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Створити ключ' }));
    expect(screen.getByText('Дайте ключеві назву, щоб потім його впізнати.')).toBeTruthy();
    expect(asked).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: 'Назва' }), 'Вивантаження');
    await user.click(screen.getByRole('checkbox', { name: /Відповідати про строки/ }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Діє' }), '30 днів');
    await user.click(screen.getByRole('button', { name: 'Створити ключ' }));
    expect(await screen.findByDisplayValue(SECRET)).toBe(document.activeElement);
    expect(asked).toEqual([{ input: { name: 'Вивантаження', scopes: ['READ', 'ANSWER'], days: 30 } }]);
  });

  it('are listed with what they may, until when, and their last use; a valid one is revoked after a question', async () => {
    const { user } = renderPage(ApiTokensPage, {
      ...at,
      session: {
        ...SECRETARY,
        viewer: { ...SECRETARY.viewer, can: { ...SECRETARY.viewer.can, managePeople: true } },
      },
      answers: {
        ApiTokensPage: {
          myApiTokens: [
            token('t1', 'Вивантаження'),
            token('t2', 'Давній', { state: 'EXPIRED', lastUsedAt: '2026-11-20T08:00:00Z' }),
          ],
        },
        CouncilTokens: {
          apiTokens: {
            __typename: 'ApiTokenPage',
            nodes: [token('t3', 'Скрипт відділу', { owner: 'Василь Кіт' })],
            endCursor: 't3',
            hasMore: false,
            total: 1,
          },
        },
        RevokeApiToken: {
          revokeApiToken: {
            __typename: 'RevokedApiTokenPayload',
            apiToken: token('t1', 'Вивантаження', { state: 'REVOKED', revokedAt: '2026-11-21T09:00:00Z' }),
          },
        },
      },
    });
    expect(await screen.findByText('діє до 13 лютого 2027 р. · ще не використано')).toBeTruthy();
    expect(
      screen.getByText(/^строк дії минув 13 лютого 2027 р\. · востаннє використано 20 листопада/),
    ).toBeTruthy();
    expect(await screen.findByText('Василь Кіт · читати, відповідати')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Відкликати ключ: Давній' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Відкликати ключ: Вивантаження' }));
    const question = within(await screen.findByRole('dialog'));
    await user.click(question.getByRole('button', { name: 'Відкликати' }));
    expect(await screen.findByText(/^відкликано 21 листопада 2026 р\./)).toBeTruthy();
  });
});
