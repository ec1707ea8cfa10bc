import { formatQuarter, isQuarter, quartersOf } from '@kvartal/shared/calendar';
import { isNoFilter, NO_FILTER, type TaskFilter } from '@kvartal/shared/plan';
import { isStatus, STATUS_ORDER, statusWord } from '@kvartal/shared/status';
import { useState } from 'react';
import { useText } from '../lib/i18n.js';
import { filterParts } from './filter-words.js';
import type { PlanTable } from './plan-task.js';
import styles from './table.module.css';

type FilterBarProps = {
  plan: PlanTable;
  filter: TaskFilter;
  /** `typing` is true for changes that come with every letter. */
  onFilter: (filter: TaskFilter, typing: boolean) => void;
};

/** Controls that add to the filter, and a chip for everything that is on, each with its way out. */
export function FilterBar({ plan, filter, onFilter }: FilterBarProps) {
  const text = useText();
  const { t, lang } = text;
  const set = (change: Partial<TaskFilter>) => onFilter({ ...filter, ...change }, false);
  return (
    <div className={styles.filters}>
      <SearchField value={filter.text} onType={(typed) => onFilter({ ...filter, text: typed }, true)} />
      <Adder
        label={t('gantt.filter.executor')}
        options={plan.executors
          .filter(({ id }) => !filter.executors.includes(id))
          .map(({ id, name }) => ({ value: id, label: name }))}
        onPick={(id) => set({ executors: [...filter.executors, id] })}
      />
      <Adder
        label={t('gantt.filter.status')}
        options={STATUS_ORDER.filter((status) => !filter.statuses.includes(status)).map((status) => ({
          value: status,
          label: statusWord(status, lang),
        }))}
        onPick={(status) => isStatus(status) && set({ statuses: [...filter.statuses, status] })}
      />
      <Adder
        label={t('gantt.filter.quarter')}
        options={quartersOf(plan.period).map((quarter) => ({
          value: quarter,
          label: formatQuarter(quarter, lang),
        }))}
        onPick={(quarter) => isQuarter(quarter) && set({ quarters: widened(filter.quarters, quarter) })}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={filter.moved}
          onChange={(event) => set({ moved: event.target.checked })}
        />
        {t('gantt.filter.moved')}
      </label>
      {filterParts(plan, withoutControls(filter), text).map((chip) => (
        <button
          key={chip.label}
          type="button"
          className={styles.chip}
          aria-label={t('gantt.filter.remove', { name: chip.label })}
          onClick={() => set(chip.without)}
        >
          {chip.label} <span aria-hidden="true">×</span>
        </button>
      ))}
      {!isNoFilter(filter) && (
        <button type="button" className={styles.reset} onClick={() => onFilter(NO_FILTER, false)}>
          {t('gantt.filter.reset')}
        </button>
      )}
    </div>
  );
}

/** The text and the tick have controls that show them; they need no chip beside. */
const withoutControls = (filter: TaskFilter): TaskFilter => ({ ...filter, text: '', moved: false });

/** While somebody types, the field shows what they typed; the address follows at its own pace. */
function SearchField({ value, onType }: { value: string; onType: (text: string) => void }) {
  const { t } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      type="search"
      className={styles.search}
      aria-label={t('gantt.filter.text')}
      placeholder={t('gantt.filter.text')}
      value={typed ?? value}
      onChange={(event) => {
        setTyped(event.target.value);
        onType(event.target.value);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

type AdderProps = {
  label: string;
  options: readonly { value: string; label: string }[];
  onPick: (value: string) => void;
};

/** A list to pick one more value from; what is picked becomes a chip and the list shows its name again. */
function Adder({ label, options, onPick }: AdderProps) {
  return (
    <select
      className={styles.adder}
      aria-label={label}
      value=""
      onChange={(event) => event.target.value && onPick(event.target.value)}
    >
      <option value="">{label}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** A second quarter makes a period of the two; one inside the period narrows it to that quarter. */
function widened(quarters: TaskFilter['quarters'], quarter: NonNullable<TaskFilter['quarters']>['from']) {
  if (!quarters) return { from: quarter, to: quarter };
  if (quarter < quarters.from) return { from: quarter, to: quarters.to };
  if (quarter > quarters.to) return { from: quarters.from, to: quarter };
  return { from: quarter, to: quarter };
}
