import { formatDay } from '@kvartal/shared/calendar';
import { useText } from '../lib/i18n.js';
import { classNames } from '../ui/class-names.js';
import styles from './org-unit.module.css';
import type { TreeUnit } from './unit-fragment.js';

type UnitLineProps = {
  unit: TreeUnit;
  isOpen: boolean | null;
  isCurrent: boolean;
  isDraggable: boolean;
  onFold: () => void;
  onClick: () => void;
};

/** A unit on its line: the name, what kind it is, how much there is in it. The pointer may take hold of it. */
export function UnitLine({ unit, isOpen, isCurrent, isDraggable, onFold, onClick }: UnitLineProps) {
  const { t, lang } = useText();
  const { id, name, kind, people, openTasks, closedOn } = unit;
  const facts = [
    kind === 'UNIT' ? '' : t(`units.kind.${kind}`),
    people.length > 0 ? t('units.people', { count: people.length }) : '',
    openTasks > 0 ? t('units.tasks', { count: openTasks }) : '',
    closedOn === null ? '' : t('units.closes', { day: formatDay(closedOn, lang, 'long') }),
  ].filter(Boolean);
  return (
    // The keys of the tree do the same; the line only hears the pointer.
    <div
      role="none"
      className={classNames(styles.line, isCurrent && styles.current)}
      draggable={isDraggable}
      data-line={id}
      onClick={onClick}
    >
      <span
        aria-hidden="true"
        className={classNames(
          styles.fold,
          isOpen !== null && styles.folds,
          isOpen === true && styles.unfolded,
        )}
        onClick={(event) => {
          event.stopPropagation();
          if (isOpen !== null) onFold();
        }}
      />
      <span id={`unit-${id}`}>
        <span className={styles.name}>{name}</span>
        {facts.length > 0 && <span className={styles.meta}> · {facts.join(' · ')}</span>}
      </span>
    </div>
  );
}
