import type { SectionDraft } from '@kvartal/shared/plan-document';
import { useText } from '../lib/i18n.js';
import { Correction } from './correction.js';
import { PrincipleField } from './principle-field.js';
import { SectionTools } from './task-tools.js';

/** A section of a draft: its number, its title, and which of the charter's principles it follows. */
export function SectionFacts({ section, pointer }: { section: SectionDraft; pointer: string }) {
  const { t } = useText();
  return (
    <>
      <Correction
        field="title"
        label={t('import.field.section')}
        pointer={`${pointer}/title`}
        value={section.title}
        rows={2}
        read={(typed) => typed.trim() || undefined}
        invalid={t('import.field.required')}
      />
      <Correction
        field="code"
        label={t('import.field.code')}
        pointer={`${pointer}/code`}
        value={section.code}
      />
      <PrincipleField section={section} pointer={pointer} />
      <SectionTools section={section} pointer={pointer} />
    </>
  );
}
