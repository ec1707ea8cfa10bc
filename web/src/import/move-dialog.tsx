import { useState } from 'react';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Select } from '../ui/field.js';
import { outlineOf } from './draft-outline.js';
import { useReview } from './review-context.js';
import styles from './review.module.css';

type MoveDialogProps = {
  open: boolean;
  pointer: string;
  /** Gives the sentence of a refusal; null when it is done and the dialog may close. */
  onDone: (section: string) => Promise<string | null>;
  onClose: () => void;
};

/** Asks which section a task should go to. */
export function MoveDialog({ open, onClose, ...asked }: MoveDialogProps) {
  const { t } = useText();
  return (
    <Dialog open={open} title={t('review.move.title')} onClose={onClose}>
      <Sections onClose={onClose} {...asked} />
    </Dialog>
  );
}

function Sections({ pointer, onDone, onClose }: Omit<MoveDialogProps, 'open'>) {
  const { t } = useText();
  const { draft } = useReview();
  const own = pointer.replace(/\/tasks\/\d+$/, '');
  const sections = outlineOf(draft).filter((row) => row.kind === 'section' && row.pointer !== own);
  const [section, setSection] = useState(sections[0]?.pointer ?? '');
  const [refused, setRefused] = useState<string | null>(null);
  if (sections.length === 0) return <p>{t('review.move.nowhere')}</p>;
  const send = async () => {
    const sentence = await onDone(section);
    setRefused(sentence);
    if (sentence === null) onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Select
        label={t('review.move.section')}
        hint={t('review.move.hint')}
        error={refused}
        value={section}
        onChange={setSection}
        options={sections.map((row) => ({
          value: row.pointer,
          label: `${'— '.repeat(row.depth)}${[row.section.code, row.section.title].filter(Boolean).join('. ')}`,
        }))}
      />
      <p className={styles.formButtons}>
        <Button type="submit">{t('review.move.done')}</Button>{' '}
        <Button look="secondary" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </p>
    </form>
  );
}
