import { formatDay } from '@kvartal/shared/calendar';
import { formatNumber } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import { readNumber } from '../lib/read-number.js';
import { numericTarget, targetText } from '../lib/targets.js';
import { worryText } from '../lib/worry-text.js';
import { Field } from '../ui/field.js';
import type { FormTask } from './status-fragments.js';
import styles from './status.module.css';

type MeasuredFieldProps = {
  indicator: FormTask['indicators'][number];
  value: string;
  onChange: (value: string) => void;
  invalid: boolean;
};

/**
 * The number of one indicator, with the last value and the target in sight. A fall or an outlier asks for a word in the
 * text of the answer and does not stop anybody.
 */
export function MeasuredField({ indicator, value, onChange, invalid }: MeasuredFieldProps) {
  const { t, lang } = useText();
  const target = numericTarget(indicator.targets);
  const last = indicator.measurements[0];
  if (!target) return null;
  const number = readNumber(value);
  return (
    <div className={styles.measured}>
      <Field
        label={indicator.text}
        hint={
          last
            ? t('status.value.last', {
                value: formatNumber(last.value, lang),
                day: formatDay(last.measuredOn, lang, 'long'),
              })
            : t('status.value.first')
        }
        optional
        inputMode="decimal"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        error={invalid ? t('status.value.invalid') : null}
        after={<span>{t('status.value.target', { target: targetText(target, lang) })}</span>}
      />
      <output className={styles.worse}>{number !== null && worryText(indicator, number, t, lang)}</output>
    </div>
  );
}
