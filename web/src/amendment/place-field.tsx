import { numbered } from '@kvartal/shared/plan';
import { useText } from '../lib/i18n.js';
import { Select } from '../ui/field.js';
import type { PlanTask, TypedPlace } from './edits.js';

/** A section of the plan. */
export type PlanSection = { id: string; parentId: string | null; code: string | null; title: string };

type PlaceFieldProps = {
  place: TypedPlace;
  sections: readonly PlanSection[];
  /** The tasks that it may follow. */
  tasks: readonly PlanTask[];
  onChange: (place: TypedPlace) => void;
};

const FIRST = '';

/** In which section a task stands and after which other one. */
export function PlaceField({ place, sections, tasks, onChange }: PlaceFieldProps) {
  const { t } = useText();
  const neighbours = tasks.filter(({ sectionId }) => sectionId === place.sectionId);
  return (
    <>
      {sections.length > 0 && (
        <Select
          label={t('amend.word.section')}
          value={place.sectionId ?? ''}
          onChange={(sectionId) => {
            const last = tasks.findLast((task) => task.sectionId === sectionId);
            onChange({ sectionId, afterTaskId: last?.id ?? null });
          }}
          options={sections.map((section) => ({ value: section.id, label: numbered(section) }))}
        />
      )}
      <Select
        label={t('amend.word.after')}
        value={place.afterTaskId ?? FIRST}
        onChange={(id) => onChange({ ...place, afterTaskId: id === FIRST ? null : id })}
        options={[
          { value: FIRST, label: t('amend.word.after.first') },
          ...neighbours.map((task) => ({ value: task.id, label: numbered(task) })),
        ]}
      />
    </>
  );
}
