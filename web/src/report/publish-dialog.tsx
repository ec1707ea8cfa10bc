import type { ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Notice } from '../ui/notice.js';
import { Progress } from '../ui/progress.js';

type PublishDialogProps = {
  open: boolean;
  year: number;
  /** How many texts were typed and not saved. */
  unsaved: number;
  busy: boolean;
  /** Why the last try was refused. */
  refusal: ReactNode;
  onPublish: () => void;
  onClose: () => void;
};

/** The last question before a report freezes for good. A refusal is shown here, and nothing is lost. */
export function PublishDialog({
  open,
  year,
  unsaved,
  busy,
  refusal,
  onPublish,
  onClose,
}: PublishDialogProps) {
  const { t } = useText();
  return (
    <Dialog
      open={open}
      title={t('report.publish.confirm', { year: String(year) })}
      onClose={onClose}
      actions={
        <>
          <Button busy={busy} onClick={onPublish}>
            {t('report.publish')}
          </Button>
          <Button look="secondary" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('report.publish.text')}</p>
      {unsaved > 0 && <Notice kind="warning">{t('report.publish.unsaved', { count: unsaved })}</Notice>}
      {busy && <Progress label={t('report.publishing')} />}
      {refusal}
    </Dialog>
  );
}
