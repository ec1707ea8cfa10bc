import { useId, type ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import styles from './table.module.css';
import { GROUPINGS, ZOOMS, type View } from './view.js';

type ToolbarProps = {
  view: View;
  /** The plan's own names of its levels; the outermost names the first grouping: «Принцип хартії». */
  levels: readonly string[];
  onView: (view: View) => void;
  children?: ReactNode;
};

/** How the table is grouped and how closely it is looked at. */
export function Toolbar({ view, levels, onView, children }: ToolbarProps) {
  const { t } = useText();
  const outermost = levels.length > 1 ? levels[0] : undefined;
  return (
    <div className={styles.toolbar}>
      <Segments
        label={t('gantt.grouping')}
        options={GROUPINGS.map((value) => ({
          value,
          label: (value === 'section' && outermost) || t(`gantt.grouping.${value}`),
        }))}
        value={view.grouping}
        onChange={(grouping) => onView({ ...view, grouping })}
      />
      <div className={styles.wideOnly}>
        <Segments
          label={t('gantt.zoom')}
          options={ZOOMS.map((value) => ({ value, label: t(`gantt.zoom.${value}`) }))}
          value={view.zoom}
          onChange={(zoom) => onView({ ...view, zoom })}
        />
      </div>
      {children}
    </div>
  );
}

type SegmentsProps<T extends string> = {
  label: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
};

/** A choice of one of a few, side by side: radio buttons in a frame. */
function Segments<T extends string>({ label, options, value, onChange }: SegmentsProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles.segments}>
      <legend className="visually-hidden">{label}</legend>
      <span className={styles.segmentsLabel} aria-hidden="true">
        {label}
      </span>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
