import { useText } from '../lib/i18n.js';
import { classNames } from '../ui/class-names.js';
import { StatusGlyph } from '../ui/status-glyph.js';
import styles from './import.module.css';
import type { Question } from './questions.js';

const GLYPH = { error: 'overdue', warning: 'at_risk', note: 'not_started' } as const;

/** How much a question matters, as a drawing; its word is for those who do not see it. */
export function SeverityMark({ severity }: { severity: Question['severity'] }) {
  const { t } = useText();
  return (
    <span className={classNames(styles.severity, styles[severity])}>
      <StatusGlyph status={GLYPH[severity]} />
      <span className="visually-hidden">{t(`import.severity.${severity}`)}: </span>
    </span>
  );
}
