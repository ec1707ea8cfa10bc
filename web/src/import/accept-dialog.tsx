import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Notice } from '../ui/notice.js';
import { Progress } from '../ui/progress.js';

/** The last question before a draft becomes the council's plan. */
export function AcceptDialog({
  open,
  errors,
  busy,
  onAccept,
  onClose,
}: {
  open: boolean;
  /** How many questions that may distort the plan are still unanswered. */
  errors: number;
  busy: boolean;
  onAccept: () => void;
  onClose: () => void;
}) {
  const { t } = useText();
  return (
    <Dialog
      open={open}
      title={t('import.accept.confirm')}
      onClose={onClose}
      actions={
        <>
          <Button busy={busy} onClick={onAccept}>
            {t('import.accept')}
          </Button>
          <Button look="secondary" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('import.accept.text')}</p>
      {errors > 0 && <Notice kind="warning">{t('import.accept.errors', { count: errors })}</Notice>}
      {busy && <Progress label={t('import.accepting')} />}
    </Dialog>
  );
}
