import { useState } from 'react';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Field, Select } from '../ui/field.js';
import { Refusal } from '../ui/meanwhile.js';
import { useToast } from '../ui/toast.js';
import styles from './org-unit.module.css';
import { KINDS, type TreeUnit } from './unit-fragment.js';
import { useUnitVerbs } from './use-unit-verbs.js';

type CreateUnitProps = {
  /** The unit of which it becomes a part; null: at the top. */
  parent: TreeUnit | null;
  onClose: () => void;
  onCreated: (id: string) => void;
};

/** A new unit: its name and kind. */
export function CreateUnit({ parent, onClose, onCreated }: CreateUnitProps) {
  const { t } = useText();
  const say = useToast();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('UNIT');
  const [tried, setTried] = useState(false);
  const { create, busy, refused, goOn } = useUnitVerbs();
  const confirm = async () => {
    setTried(true);
    if (name.trim() === '' || busy) return;
    const id = await create({ name, kind, parentId: parent?.id ?? null });
    if (id === null) return;
    say(t('units.created'));
    onClose();
    onCreated(id);
  };
  return (
    <Dialog
      open
      title={t('units.create.title')}
      onClose={onClose}
      actions={
        <>
          <Button busy={busy} onClick={() => void confirm()}>
            {t('units.create.confirm')}
          </Button>
          <Button look="secondary" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        {parent && <p>{t('units.create.within', { name: parent.name })}</p>}
        <Field
          label={t('units.name')}
          error={tried && name.trim() === '' ? t('units.name.needed') : null}
          maxLength={300}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && void confirm()}
        />
        <Select
          label={t('units.kind')}
          options={KINDS.map((value) => ({ value, label: t(`units.kind.${value}`) }))}
          value={kind}
          onChange={(value) => setKind(KINDS.find((one) => one === value) ?? 'UNIT')}
        />
        <Refusal refused={refused} onGoOn={goOn} />
      </div>
    </Dialog>
  );
}
