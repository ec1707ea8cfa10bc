import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Field, Select } from '../ui/field.js';
import { DOORS, GROUPS, type FilterName } from './journal-filter.js';
import styles from './journal.module.css';

type Named = { id: string; name: string };

type JournalFiltersProps = {
  filter: Partial<Record<FilterName, string>>;
  people: readonly Named[];
  plans: readonly Named[];
  /** The value of one part of the filter; null takes it off. */
  onChange: (name: FilterName, value: string | null) => void;
  onReset: () => void;
};

/** By whom, of what kind, of which plan, through which door and when: each narrows the journal at once. */
export function JournalFilters({ filter, people, plans, onChange, onReset }: JournalFiltersProps) {
  const { t } = useText();
  const choice = (name: FilterName, label: string, options: readonly { value: string; label: string }[]) => (
    <Select
      label={label}
      value={filter[name] ?? ''}
      options={[{ value: '', label: t('journal_page.filter.any') }, ...options]}
      onChange={(value) => onChange(name, value === '' ? null : value)}
    />
  );
  const named = (all: readonly Named[]) => all.map(({ id, name }) => ({ value: id, label: name }));
  const day = (name: 'from' | 'to', label: string) => (
    <Field
      type="date"
      label={label}
      value={filter[name] ?? ''}
      onChange={(event) => onChange(name, event.target.value === '' ? null : event.target.value)}
    />
  );
  const isNarrow = Object.keys(filter).length > 0;
  return (
    <search className={styles.filters}>
      {choice('who', t('journal_page.filter.who'), named(people))}
      {choice(
        'what',
        t('journal_page.filter.what'),
        GROUPS.map((group) => ({ value: group.toLowerCase(), label: t(`journal_page.group.${group}`) })),
      )}
      {choice('plan', t('journal_page.filter.plan'), named(plans))}
      {choice(
        'door',
        t('journal_page.filter.door'),
        DOORS.map((door) => ({ value: door.toLowerCase(), label: t(`journal.door.${door}`) })),
      )}
      {day('from', t('journal_page.filter.from'))}
      {day('to', t('journal_page.filter.to'))}
      {filter.task !== undefined && <p className={styles.one}>{t('journal_page.filter.task')}</p>}
      {filter.thing !== undefined && <p className={styles.one}>{t('journal_page.filter.thing')}</p>}
      {isNarrow && (
        <Button look="secondary" onClick={onReset}>
          {t('journal_page.filter.reset')}
        </Button>
      )}
    </search>
  );
}
