import { Dialog } from '../ui/dialog.js';
import { Kbd } from '../ui/kbd.js';
import { useText, type MessageId } from '../lib/i18n.js';
import styles from './table.module.css';

const KEYS: readonly { keys: readonly string[]; id: MessageId }[] = [
  { keys: ['↑', '↓'], id: 'gantt.keys.rows' },
  { keys: ['PgUp', 'PgDn'], id: 'gantt.keys.pages' },
  { keys: ['Ctrl', 'Home'], id: 'gantt.keys.first' },
  { keys: ['Ctrl', 'End'], id: 'gantt.keys.last' },
  { keys: ['←', '→'], id: 'gantt.keys.cells' },
  { keys: ['Enter'], id: 'gantt.keys.open' },
  { keys: ['M'], id: 'gantt.keys.move' },
  { keys: ['T'], id: 'gantt.keys.today' },
  { keys: ['+', '−'], id: 'gantt.keys.zoom' },
  { keys: ['G'], id: 'gantt.keys.grouping' },
  { keys: ['?'], id: 'gantt.keys.help' },
];

type KeyHelpProps = {
  open: boolean;
  /** Whether deadlines may be asked to move here. */
  moves: boolean;
  onClose: () => void;
};

/** Every key of the table. They are places on the keyboard, so they work in any layout. */
export function KeyHelp({ open, moves, onClose }: KeyHelpProps) {
  const { t } = useText();
  return (
    <Dialog open={open} title={t('gantt.keys.title')} onClose={onClose}>
      <dl className={styles.keys}>
        {KEYS.filter(({ id }) => moves || id !== 'gantt.keys.move').map(({ keys, id }) => (
          <div key={id}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{t(id)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
