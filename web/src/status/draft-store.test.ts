import { beforeEach, describe, expect, it } from '@jest/globals';
import { EMPTY_ANSWER } from './answer.js';
import { createDraftStore } from './draft-store.js';

const draft = { answer: { ...EMPTY_ANSWER, text: 'Половина.' }, keptAt: '2026-11-21T07:41:00Z', base: 0 };

beforeEach(() => localStorage.clear());

describe('drafts', () => {
  it('come back by themselves during a visit', () => {
    const store = createDraftStore(() => localStorage, 'maria');
    store.keep('q4', draft);
    expect(store.typed('q4')).toEqual(draft);
    expect(store.left('q4')).toBeNull();
  });

  it('are offered at the next visit', () => {
    createDraftStore(() => localStorage, 'maria').keep('q4', draft);
    const next = createDraftStore(() => localStorage, 'maria');
    expect(next.typed('q4')).toBeNull();
    expect(next.left('q4')).toEqual(draft);
  });

  it('are never shown to another person on the same machine', () => {
    createDraftStore(() => localStorage, 'maria').keep('q4', draft);
    expect(createDraftStore(() => localStorage, 'ivan').left('q4')).toBeNull();
  });

  it('are gone once dropped', () => {
    const store = createDraftStore(() => localStorage, 'maria');
    store.keep('q4', draft);
    store.drop('q4');
    expect(store.typed('q4')).toBeNull();
    expect(createDraftStore(() => localStorage, 'maria').left('q4')).toBeNull();
  });

  it.each([
    'not JSON',
    'null',
    '{"answer":1}',
    '{"keptAt":"x","answer":{}}',
    '{"keptAt":"x","base":"1","answer":{"text":"а","evidence":[]}}',
  ])('that cannot be read are no drafts: %s', (text) => {
    localStorage.setItem('kvartal.draft.maria.q4', text);
    expect(createDraftStore(() => localStorage, 'maria').left('q4')).toBeNull();
  });

  it('do without a storage that is refused', () => {
    const store = createDraftStore(() => {
      throw new Error('refused');
    }, 'maria');
    store.keep('q4', draft);
    expect(store.typed('q4')).toEqual(draft);
    expect(store.left('q5')).toBeNull();
  });
});
