import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorText } from '../ui/error-text.js';

type DiscardDialogProps = {
  open: boolean;
  busy: boolean;
  code: string | null;
  onDiscard: () => void;
  onClose: () => void;
};

/** The question before a draft with its corrections is put aside. */
export function DiscardDialog({ open, busy, code, onDiscard, onClose }: DiscardDialogProps) {
  const { t } = useText();
  return (
    <Dialog
      open={open}
      title={t('import.discard.confirm')}
      onClose={onClose}
      actions={
        <>
          <Button busy={busy} onClick={onDiscard}>
            {t('import.discard')}
          </Button>
          <Button look="secondary" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('import.discard.text')}</p>
      {code !== null && <ErrorText code={code} />}
    </Dialog>
  );
}
