import { describe, expect, it } from '@jest/globals';
import type { DraftIssue } from '@kvartal/shared/plan-document';
import { questionsOf } from './questions.js';

const issue = (severity: DraftIssue['severity'], path: string): DraftIssue => ({
  severity,
  code: 'some.doubt',
  path,
  message: { uk: path, en: path },
});

describe('the questions about a draft', () => {
  it('begin with what may distort the plan, and follow the document within that', () => {
    const issues = [
      issue('note', '/sections/0/tasks/0/executors'),
      issue('warning', '/sections/0/tasks/4/kpis'),
      issue('error', '/sections/0/tasks/9/schedule'),
      issue('error', '/period'),
      issue('warning', '/title'),
    ];
    expect(questionsOf(issues).map(({ path }) => path)).toEqual([
      '/sections/0/tasks/9/schedule',
      '/period',
      '/sections/0/tasks/4/kpis',
      '/title',
      '/sections/0/tasks/0/executors',
    ]);
  });

  it('know their place in the draft, which answers them', () => {
    const [first] = questionsOf([issue('note', '/title'), issue('error', '/sections/0/tasks/1/schedule')]);
    expect(first).toMatchObject({ index: 1, place: '/sections/0/tasks/1' });
  });

  it.each([
    ['/sections/0/tasks/1/schedule', 'deadline'],
    ['/sections/0/tasks/1/deadlineText', 'deadline'],
    ['/sections/0/tasks/1/executors/0', 'executors'],
    ['/sections/0/tasks/1/kpis/2', 'kpis'],
    ['/sections/0/tasks/1', 'title'],
    ['/sections/0/principle', 'principle'],
    ['/legalBasis/number', 'legalBasis'],
    ['/columns/3', 'columns'],
    ['/sections', 'title'],
  ])('about %s are asked at the field «%s»', (path, field) => {
    expect(questionsOf([issue('note', path)])[0]?.field).toBe(field);
  });

  it('of the same kind about the same place are told apart', () => {
    const [one, two] = questionsOf([issue('note', '/title'), issue('note', '/title')]);
    expect(one?.key).not.toBe(two?.key);
  });
});
