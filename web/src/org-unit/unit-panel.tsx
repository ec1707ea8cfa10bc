import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Select } from '../ui/field.js';
import { Refusal } from '../ui/meanwhile.js';
import styles from './org-unit.module.css';
import { KINDS, type TreeUnit } from './unit-fragment.js';
import type { Move } from './use-move.js';
import type { UnitVerbs } from './use-unit-verbs.js';

type UnitPanelProps = {
  unit: TreeUnit;
  /** Given to whoever may change units. */
  edit: {
    move: Move;
    verbs: UnitVerbs;
    onRename: () => void;
    onKind: (kind: TreeUnit['kind']) => void;
    onCreate: () => void;
    onClose: () => void;
  } | null;
};

/** The current unit: who works in it today, and what may be done with it. Everything here works without dragging. */
export function UnitPanel({ unit, edit }: UnitPanelProps) {
  const { t } = useText();
  const isMoving = edit !== null && edit.move.id !== null;
  return (
    <section className={styles.panel} aria-labelledby="unit-name">
      <h2 id="unit-name">{unit.name}</h2>
      {unit.people.length === 0 ? (
        <p className={styles.meta}>{t('units.nobody')}</p>
      ) : (
        <>
          <h3 className={styles.meta}>{t('units.here')}</h3>
          <ul className={styles.people}>
            {unit.people.map(({ id, name, post }) => (
              <li key={id}>
                <strong>{name}</strong>
                {post !== null && `, ${post}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {edit && (
        <div className={`no-print ${styles.verbs}`}>
          {isMoving ? (
            <div className={styles.buttons}>
              <Button look="secondary" onClick={() => edit.move.step(-1)}>
                {t('units.move.up')}
              </Button>
              <Button look="secondary" onClick={() => edit.move.step(1)}>
                {t('units.move.down')}
              </Button>
              <Button onClick={() => void edit.move.drop()}>{t('units.move.drop')}</Button>
              <Button look="quiet" onClick={edit.move.putBack}>
                {t('units.move.cancel')}
              </Button>
            </div>
          ) : (
            <>
              <div className={styles.buttons}>
                <Button look="secondary" onClick={edit.onRename}>
                  {t('units.rename')}
                </Button>
                <Button look="secondary" busy={edit.verbs.busy} onClick={() => edit.move.pick(unit.id)}>
                  {t('units.move')}
                </Button>
                <Button look="secondary" onClick={edit.onCreate}>
                  {t('units.create.in')}
                </Button>
                <Button look="quiet" onClick={edit.onClose}>
                  {t('units.close')}
                </Button>
              </div>
              <Select
                label={t('units.kind')}
                options={KINDS.map((value) => ({ value, label: t(`units.kind.${value}`) }))}
                value={unit.kind}
                onChange={(value) => {
                  const kind = KINDS.find((one) => one === value);
                  if (kind) edit.onKind(kind);
                }}
              />
            </>
          )}
          <Refusal refused={edit.verbs.refused} onGoOn={edit.verbs.goOn} />
        </div>
      )}
    </section>
  );
}
