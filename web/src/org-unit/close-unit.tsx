import { isDay } from '@kvartal/shared/calendar';
import { useState } from 'react';
import { useText } from '../lib/i18n.js';
import { kyivDay } from '../lib/kyiv-day.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Field } from '../ui/field.js';
import { Refusal } from '../ui/meanwhile.js';
import { Notice } from '../ui/notice.js';
import { useToast } from '../ui/toast.js';
import styles from './org-unit.module.css';
import type { TreeUnit } from './unit-fragment.js';
import { useUnitVerbs } from './use-unit-verbs.js';

type CloseUnitProps = {
  unit: TreeUnit;
  /** How many units are parts of it. */
  parts: number;
  onClose: () => void;
};

/** Closing a unit from a day on; what must be handed over first is said before anything is tried. */
export function CloseUnit({ unit, parts, onClose }: CloseUnitProps) {
  const { t } = useText();
  const say = useToast();
  const [today] = useState(() => kyivDay(new Date().toISOString()));
  const [on, setOn] = useState<string>(today);
  const { close, busy, refused, goOn } = useUnitVerbs();
  const { id, version, name, people, openTasks } = unit;
  const first = [
    people.length > 0 ? t('units.people', { count: people.length }) : '',
    openTasks > 0 ? t('units.tasks', { count: openTasks }) : '',
    parts > 0 ? t('units.parts', { count: parts }) : '',
  ].filter(Boolean);
  const isGood = isDay(on) && on >= today;
  const confirm = async () => {
    if (!isDay(on) || !isGood || busy) return;
    if (!(await close({ id, version, on }))) return;
    say(t('units.closed.done', { name }));
    onClose();
  };
  return (
    <Dialog
      open
      title={t('units.close.title', { name })}
      onClose={onClose}
      actions={
        <>
          <Button busy={busy} onClick={() => void confirm()}>
            {t('units.close.confirm')}
          </Button>
          <Button look="secondary" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{t('units.close.text')}</p>
        {first.length > 0 && (
          <Notice kind="warning">{t('units.close.first', { what: first.join(', ') })}</Notice>
        )}
        <Field
          type="date"
          label={t('units.close.on')}
          min={today}
          value={on}
          error={isGood ? null : t('units.close.on.needed')}
          onChange={(event) => setOn(event.target.value)}
        />
        <Refusal refused={refused} onGoOn={goOn} />
      </div>
    </Dialog>
  );
}
