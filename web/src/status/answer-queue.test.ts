import { beforeEach, describe, expect, it } from '@jest/globals';
import { createAnswerQueue, type WaitingAnswer } from './answer-queue.js';

const waiting = (occurrenceId: string, text = ''): WaitingAnswer => ({
  actKey: `act-${occurrenceId}`,
  about: '4.2.1, III квартал 2026',
  input: { occurrenceId, version: 1, choice: 'IN_PROGRESS', text, evidence: [] },
});
const open = (viewer = 'maria') => createAnswerQueue(() => localStorage, viewer);

beforeEach(() => localStorage.clear());

describe('answers that wait for the network', () => {
  it('are there after the page was closed, with the name of their act', () => {
    open().put(waiting('q3', 'Триває.'));
    expect(open().all()).toEqual([waiting('q3', 'Триває.')]);
  });
  it('are one for a deadline: the newer takes the place of the older', () => {
    const queue = open();
    queue.put(waiting('q3', 'Було.'));
    queue.put(waiting('q4'));
    queue.put(waiting('q3', 'Стало.'));
    expect(queue.all()).toEqual([waiting('q4'), waiting('q3', 'Стало.')]);
  });
  it('are never shown to another person on the same machine, and come back to their own', () => {
    open('maria').put(waiting('q3'));
    expect(open('ivan').all()).toEqual([]);
    expect(open('maria').all()).toHaveLength(1);
  });
  it('are gone once they have arrived', () => {
    const queue = open();
    queue.put(waiting('q3'));
    queue.drop('q3');
    expect(queue.all()).toEqual([]);
    expect(localStorage).toHaveLength(0);
  });
  it('are gone here when another window has sent them', () => {
    const queue = open();
    queue.put(waiting('q3'));
    let told = 0;
    const stop = queue.subscribe(() => (told += 1));
    localStorage.removeItem('kvartal.waiting.maria');
    dispatchEvent(new StorageEvent('storage', { key: 'kvartal.waiting.maria' }));
    expect([queue.all(), told]).toEqual([[], 1]);
    stop();
  });
  it.each(['not JSON', 'null', '{}', '[1,{"actKey":"a"}]', '[{"actKey":"a","about":"","input":{}}]'])(
    'that cannot be read are none: %s',
    (text) => {
      localStorage.setItem('kvartal.waiting.maria', text);
      expect(open().all()).toEqual([]);
    },
  );
  it('stay on the page where storage is refused', () => {
    const queue = createAnswerQueue(() => {
      throw new Error('refused');
    }, 'maria');
    queue.put(waiting('q3'));
    expect(queue.all()).toHaveLength(1);
  });
});
