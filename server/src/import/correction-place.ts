import { draftSections, draftTasks, type DraftAct, type PlanDraft } from '@kvartal/shared/plan-document';

/** Enough of a title to know it again. */
const LONGEST = 80;

/**
 * What an act is done to, in a word that a person knows: the number of the task or section, its title where it has none,
 * the name of an executor; '' for the plan itself.
 *
 * @example placeName(draft, { kind: 'remove', pointer: '/sections/0/tasks/2' }) // '1.3'
 */
export function placeName(draft: PlanDraft, act: DraftAct): string {
  if (act.kind === 'unit') return act.name.slice(0, LONGEST);
  const place = /^(?:\/sections\/\d+)+(?:\/tasks\/\d+)?/.exec(act.pointer)?.[0];
  if (place === undefined) return '';
  const found =
    draftTasks(draft).find(({ pointer }) => pointer === place)?.task ??
    draftSections(draft.sections).find(({ pointer }) => pointer === place)?.section;
  return found?.code ?? found?.title.slice(0, LONGEST) ?? '';
}
