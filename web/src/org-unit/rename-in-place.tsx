import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import styles from './org-unit.module.css';
import type { TreeUnit } from './unit-fragment.js';

type RenameInPlaceProps = {
  unit: TreeUnit;
  onName: (unit: TreeUnit, name: string) => Promise<boolean>;
  onDone: () => void;
};

/** The name of a unit where it stands, to be typed over: Enter saves, Escape leaves it as it was. */
export function RenameInPlace({ unit, onName, onDone }: RenameInPlaceProps) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(unit.name);
  useEffect(() => input.current?.select(), []);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = name.trim();
    if (given === '') return;
    if (given === unit.name || (await onName(unit, given))) onDone();
  };
  return (
    <form className={styles.rename} onSubmit={(event) => void submit(event)}>
      <input
        ref={input}
        id={`unit-${unit.id}`}
        aria-label={t('units.rename.of', { name: unit.name })}
        aria-invalid={name.trim() === '' || undefined}
        maxLength={300}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
      />
      <Button type="submit">{t('units.save')}</Button>
      <Button look="quiet" onClick={onDone}>
        {t('ui.cancel')}
      </Button>
    </form>
  );
}
