import type { SectionDraft } from '@kvartal/shared/plan-document';
import { useText } from '../lib/i18n.js';
import { Correction } from './correction.js';

/** The principle of the charter as its number; empty where the section names none. */
function readPrinciple(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  return /^\s*[1-6]\s*$/.test(typed) ? Number(typed) : undefined;
}

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
      <Correction
        field="principle"
        label={t('import.field.principle')}
        hint={t('import.field.principle_hint')}
        pointer={`${pointer}/principle`}
        value={section.principle === null ? null : String(section.principle)}
        read={readPrinciple}
        invalid={t('import.field.principle_hint')}
      />
    </>
  );
}
