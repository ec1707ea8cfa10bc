import { numbered } from '@kvartal/shared/plan';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import styles from './amend.module.css';
import type { Edit } from './edits.js';

const KINDS = {
  add: 'compare.kind.ADDED',
  change: 'compare.kind.CHANGED',
  remove: 'compare.kind.REMOVED',
} as const;

type EditListProps = {
  edits: readonly Edit[];
  onEdit: (edit: Edit) => void;
  onTakeBack: (edit: Edit) => void;
};

/** What the act does so far, line by line. */
export function EditList({ edits, onEdit, onTakeBack }: EditListProps) {
  const { t } = useText();
  if (edits.length === 0) return <p className={styles.hint}>{t('amend.changes.none')}</p>;
  return (
    <ol className={styles.edits}>
      {edits.map((edit) => {
        const words = edit.edit === 'remove' ? edit.task : edit.words;
        const name = numbered({ code: words.code || null, title: words.title });
        return (
          <li key={edit.key}>
            <span>
              <strong>{t(KINDS[edit.edit])}</strong> <span lang="uk">{name}</span>
            </span>
            <span className={styles.buttons}>
              {edit.edit !== 'remove' && (
                <Button
                  look="quiet"
                  aria-label={`${t('amend.edit_again')}: ${name}`}
                  onClick={() => onEdit(edit)}
                >
                  {t('amend.edit_again')}
                </Button>
              )}
              <Button
                look="quiet"
                aria-label={`${t('amend.take_back')}: ${name}`}
                onClick={() => onTakeBack(edit)}
              >
                {t('amend.take_back')}
              </Button>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
