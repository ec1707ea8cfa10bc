import { useId, type ComponentProps, type ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import { Kbd } from './kbd.js';
import styles from './field.module.css';

type Around = {
  label: ReactNode;
  /** Stands between the label and the control: what is expected. */
  hint?: ReactNode;
  /** What is wrong with the value; the control is then marked invalid. */
  error?: string | null;
  optional?: boolean;
};

/** The wiring of label, hint and error that every control needs. */
function useWiring({ hint, error }: Pick<Around, 'hint' | 'error'>) {
  const id = useId();
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return {
    id,
    control: {
      id,
      'aria-describedby': describedBy || undefined,
      'aria-invalid': error ? (true as const) : undefined,
    },
  };
}

function Wrapped({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: Around & { id: string; children: ReactNode }) {
  const { t } = useText();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}> {t('ui.optional')}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

/** One line of input with its label; `after` stands beside the control («із 240 за планом»). */
export function Field({
  label,
  hint,
  error,
  optional,
  after,
  ...input
}: Around & { after?: ReactNode } & ComponentProps<'input'>) {
  const { id, control } = useWiring({ hint, error });
  return (
    <Wrapped id={id} {...{ label, hint, error, optional }}>
      <span className={styles.line}>
        <input {...input} {...control} className={styles.input} />
        {after}
      </span>
    </Wrapped>
  );
}

/** Several lines of text that grow with what is typed. */
export function TextArea({ label, hint, error, optional, ...area }: Around & ComponentProps<'textarea'>) {
  const { id, control } = useWiring({ hint, error });
  return (
    <Wrapped id={id} {...{ label, hint, error, optional }}>
      <textarea rows={3} {...area} {...control} className={styles.input} />
    </Wrapped>
  );
}

type SelectOption = { value: string; label: string };

/** A choice from a list that may be long. */
export function Select({
  label,
  hint,
  error,
  optional,
  options,
  value,
  onChange,
  disabled = false,
}: Around & {
  options: readonly SelectOption[];
  value: string;
  onChange: (value: string) => void;
  disabled?: boolean;
}) {
  const { id, control } = useWiring({ hint, error });
  return (
    <Wrapped id={id} {...{ label, hint, error, optional }}>
      <select
        {...control}
        className={styles.input}
        value={value}
        disabled={disabled}
        onChange={(e) => onChange(e.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Wrapped>
  );
}

type Card<T extends string> = { value: T; label: ReactNode; key?: string };

type RadioCardsProps<T extends string> = {
  legend: ReactNode;
  name: string;
  cards: readonly Card<T>[];
  value: T | null;
  onChange: (value: T) => void;
  error?: string | null;
};

/** A choice of a few, each a card wide enough to hit; `key` shows the digit that picks it. */
export function RadioCards<T extends string>({
  legend,
  name,
  cards,
  value,
  onChange,
  error,
}: RadioCardsProps<T>) {
  const id = useId();
  return (
    <fieldset className={styles.field} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{legend}</legend>
      <div className={styles.cards}>
        {cards.map((card) => (
          <label key={card.value} className={styles.card}>
            <input
              type="radio"
              name={name}
              value={card.value}
              checked={card.value === value}
              onChange={() => onChange(card.value)}
            />
            <span className={styles.cardLabel}>{card.label}</span>
            {card.key !== undefined && <Kbd>{card.key}</Kbd>}
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
