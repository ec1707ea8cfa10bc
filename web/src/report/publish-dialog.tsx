import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Progress } from '../ui/progress.js';

/** The last question before a report freezes for good. */
export function PublishDialog({
  open,
  year,
  busy,
  onPublish,
  onClose,
}: {
  open: boolean;
  year: number;
  busy: boolean;
  onPublish: () => void;
  onClose: () => void;
}) {
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
      {busy && <Progress label={t('report.publishing')} />}
    </Dialog>
  );
}
