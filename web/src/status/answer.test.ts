import { describe, expect, it } from '@jest/globals';
import { answerInput, EMPTY_ANSWER, isEmptyAnswer, isWebAddress, problemsOf, type Answer } from './answer.js';

const answer = (parts: Partial<Answer>): Answer => ({ ...EMPTY_ANSWER, ...parts });

describe('an answer', () => {
  it.each([
    ['nothing chosen', {}, ['choice']],
    ['done without proof', { choice: 'done' }, ['evidence']],
    ['done with a link', { choice: 'done', evidence: [{ kind: 'link', url: 'https://a.example' }] }, []],
    ['done with a link that is still in its field', { choice: 'done', link: 'https://a.example' }, []],
    ['a link that is no address', { choice: 'in_progress', link: 'a.example' }, ['link']],
    ['at risk without saying why', { choice: 'at_risk' }, ['reason']],
    ['cannot be done, with spaces for a reason', { choice: 'cannot_be_done', reason: '  ' }, ['reason']],
    ['in progress without a text', { choice: 'in_progress' }, []],
    ['a value in words', { choice: 'in_progress', values: { k: 'багато' } }, ['value:k']],
    ['a value with spaces and a comma', { choice: 'in_progress', values: { k: '1 940,5' } }, []],
  ] as const)('%s', (_what, parts, problems) => {
    expect(problemsOf(answer(parts))).toEqual(problems);
  });

  it('goes with the version that was seen', () => {
    const typed = answer({
      choice: 'at_risk',
      text: ' Триває. ',
      reason: ' Бракує людей. ',
      values: { k: '1 940,5', other: '' },
      evidence: [{ kind: 'file', fileId: 'f1', name: 'Акт.pdf' }],
    });
    expect(answerInput(typed, { id: 'o', version: 7 })).toEqual({
      occurrenceId: 'o',
      version: 7,
      choice: 'AT_RISK',
      text: 'Триває.',
      reason: 'Бракує людей.',
      evidence: [{ fileId: 'f1', title: 'Акт.pdf' }],
      measurements: [{ indicatorId: 'k', value: 1940.5 }],
    });
  });

  it('leaves out a reason that the choice does not ask for', () => {
    const typed = answer({ choice: 'in_progress', reason: 'Колись був ризик.' });
    expect(answerInput(typed, { id: 'o', version: 1 })?.reason).toBeNull();
  });

  it('with a problem cannot go', () => {
    expect(answerInput(answer({ choice: 'done' }), { id: 'o', version: 1 })).toBeNull();
  });

  it('of spaces alone is not worth keeping', () => {
    expect(isEmptyAnswer(answer({ text: ' ', values: { k: '' } }))).toBe(true);
    expect(isEmptyAnswer(answer({ values: { k: '1' } }))).toBe(false);
  });
});

describe('an address of evidence', () => {
  it.each(['https://data.gov.ua/dataset/1', 'http://rada.example/акт?№=12'])('%s is one', (text) => {
    expect(isWebAddress(text)).toBe(true);
  });
  it.each(['', 'data.gov.ua', 'javascript:alert(1)', 'file:///etc/passwd', 'https://', 'https://a b'])(
    '%s is none',
    (text) => {
      expect(isWebAddress(text)).toBe(false);
    },
  );
});
