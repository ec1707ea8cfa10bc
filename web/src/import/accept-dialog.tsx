import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorText, Notice } from '../ui/notice.js';
import { Progress } from '../ui/progress.js';

type AcceptDialogProps = {
  open: boolean;
  /** How many questions that may distort the plan are still unanswered. */
  errors: number;
  /** How many corrections were typed and not saved. */
  unsaved: number;
  busy: boolean;
  code: string | null;
  onAccept: () => void;
  onClose: () => void;
};

/** The last question before a draft becomes the council's plan. A refusal is shown here, and nothing is lost. */
export function AcceptDialog({ open, errors, unsaved, busy, code, onAccept, onClose }: AcceptDialogProps) {
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
      {unsaved > 0 && <Notice kind="warning">{t('import.accept.unsaved', { count: unsaved })}</Notice>}
      {busy && <Progress label={t('import.accepting')} />}
      {code !== null && <ErrorText code={code} />}
    </Dialog>
  );
}
