import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { EMPTY_ANSWER } from './answer.js';
import { createDraftSaver, type SavedDraft } from './draft-saver.js';
import type { Draft } from './draft-store.js';

const refused = (code: string) =>
  new CombinedGraphQLErrors({ data: null, errors: [{ message: code, extensions: { code } }] });
const says = (text: string) => ({ ...EMPTY_ANSWER, text });
const kept = (text: string, base: number): Draft => ({
  answer: says(text),
  keptAt: '2026-03-10T08:00:00.000Z',
  base,
});
const second = (count = 1) => jest.advanceTimersByTimeAsync(count * 1000);

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** A server that takes drafts as the real one does; `fails` refuses the next save with a code or loses its answer. */
function server(draft: Draft | null = null) {
  const api = {
    draft,
    asked: [] as SavedDraft[],
    fails: null as string | null,
    isDeaf: false,
  };
  const saver = createDraftSaver({
    save: async (saved) => {
      api.asked.push(saved);
      const code = api.fails;
      api.fails = null;
      if (api.isDeaf) throw new TypeError('Failed to fetch');
      if (code !== null && code !== 'answer lost') throw refused(code);
      if ((api.draft?.base ?? 0) !== saved.draftVersion) throw refused('answer_draft.changed_meanwhile');
      const isEmpty = saved.answer.text === '';
      api.draft = isEmpty ? null : kept(saved.answer.text, saved.draftVersion + 1);
      if (code === 'answer lost') throw new TypeError('Failed to fetch');
      return api.draft?.base ?? 0;
    },
    load: async () => {
      if (api.isDeaf) throw new TypeError('Failed to fetch');
      return api.draft;
    },
  });
  return { api, saver };
}

describe('a draft on its way to the server', () => {
  it('goes once the typist pauses, as it stands then', async () => {
    const { api, saver } = server();
    saver.change('q4', 1, says('Пе'));
    await second();
    saver.change('q4', 1, says('Перевірено.'));
    await second();
    expect(api.asked).toEqual([]);
    await second();
    expect(api.asked.map(({ answer, draftVersion }) => [answer.text, draftVersion])).toEqual([
      ['Перевірено.', 0],
    ]);
    expect(saver.place('q4')).toBe('server');
    saver.change('q4', 1, says('Перевірено все.'));
    saver.flush();
    await second(0);
    expect(api.draft).toEqual(kept('Перевірено все.', 2));
  });

  it('is taken off the server when the form is emptied, and nothing is said of what never was there', async () => {
    const { api, saver } = server();
    saver.change('q4', 1, EMPTY_ANSWER);
    await second(2);
    expect(api.asked).toEqual([]);
    saver.change('q4', 1, says('а'));
    await second(2);
    saver.change('q4', 1, EMPTY_ANSWER);
    await second(2);
    expect(api.draft).toBeNull();
  });

  it('waits out a dead network without a word and goes later', async () => {
    const { api, saver } = server();
    api.isDeaf = true;
    saver.change('q4', 1, says('Без мережі.'));
    await second(2);
    expect(saver.place('q4')).toBe('here');
    api.isDeaf = false;
    await second(15);
    expect(api.draft?.answer.text).toBe('Без мережі.');
    expect(saver.place('q4')).toBe('server');
  });

  it('knows its own words again when the answer to an earlier try was lost', async () => {
    const { api, saver } = server();
    const heard: Draft[] = [];
    saver.listen('q4', (theirs) => heard.push(theirs));
    api.fails = 'answer lost';
    saver.change('q4', 1, says('Перше.'));
    await second(2);
    saver.change('q4', 1, says('Перше й друге.'));
    await second(5);
    expect(api.draft).toEqual(kept('Перше й друге.', 2));
    expect(heard).toEqual([]);
  });

  it('never covers what another device has kept: that is offered first', async () => {
    const { api, saver } = server();
    const heard: Draft[] = [];
    saver.listen('q4', (theirs) => heard.push(theirs));
    await saver.open('q4');
    api.draft = kept('З телефона.', 1);
    saver.change('q4', 1, says('З комп’ютера.'));
    await second(30);
    expect(heard).toEqual([kept('З телефона.', 1)]);
    expect(api.draft.answer.text).toBe('З телефона.');
    expect(saver.place('q4')).toBe('here');
    saver.change('q4', 1, says('З комп’ютера, далі.'));
    await second(2);
    expect(api.draft).toEqual(kept('З комп’ютера, далі.', 2));
  });

  it('stays in the browser when the server does not want it, and the next word tries again', async () => {
    const { api, saver } = server();
    api.fails = 'input.invalid';
    saver.change('q4', 1, says('Задовге.'));
    await second(60);
    expect([api.asked.length, saver.place('q4')]).toEqual([1, 'here']);
    saver.change('q4', 1, says('Коротше.'));
    await second(2);
    expect(api.draft?.answer.text).toBe('Коротше.');
  });

  it('goes no more once the answer is handed in, or once the person has left', async () => {
    const { api, saver } = server();
    saver.change('q4', 1, says('Подано.'));
    saver.forget('q4');
    await second(60);
    expect(api.asked).toEqual([]);
    api.isDeaf = true;
    saver.change('q4', 1, says('Вийшли.'));
    saver.close();
    await second(60);
    expect(api.asked).toHaveLength(1);
  });

  it('that the server has is given to the form, with the version to go on from', async () => {
    const { api, saver } = server(kept('Учора.', 4));
    expect(await saver.open('q4')).toEqual(kept('Учора.', 4));
    saver.change('q4', 1, says('Сьогодні.'));
    await second(2);
    expect(api.draft).toEqual(kept('Сьогодні.', 5));
  });
});
