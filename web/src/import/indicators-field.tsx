import { describeTarget } from '@kvartal/shared/kpi';
import type { IndicatorDraft, TaskDraft } from '@kvartal/shared/plan-document';
import { useText } from '../lib/i18n.js';
import { Correction } from './correction.js';
import styles from './import.module.css';
import { linesOf } from './lines.js';
import { useReview } from './review-context.js';

/** What proves that the task is done, one statement to a line; under it the figures that were found in it. */
export function IndicatorsField({ task, pointer }: { task: TaskDraft; pointer: string }) {
  const { t, lang } = useText();
  const { period, readers } = useReview();
  const known = (line: string): IndicatorDraft | undefined => task.kpis.find(({ text }) => text === line);
  const targetsOf = (line: string) => known(line)?.targets ?? readers?.parseTargets(line, period).value ?? [];
  return (
    <Correction
      field="kpis"
      label={t('import.field.kpis')}
      hint={t('import.field.kpis_hint')}
      pointer={`${pointer}/kpis`}
      value={task.kpis.map(({ text }) => text).join('\n') || null}
      rows={3}
      // A statement that was touched is read again by the server.
      read={(typed) => linesOf(typed).map((line) => known(line) ?? line)}
      renderBelow={(shown) => {
        const measured = linesOf(shown).flatMap((line) => targetsOf(line));
        if (measured.length === 0) return <p className={styles.hint}>{t('import.kpis.qualitative')}</p>;
        const said = measured.map((target) => describeTarget(target, lang)).join('; ');
        return <p className={styles.hint}>{t('import.kpis.targets', { text: said })}</p>;
      }}
    />
  );
}
