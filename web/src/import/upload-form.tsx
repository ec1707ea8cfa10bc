import { useRef, useState } from 'react';
import { useText } from '../lib/i18n.js';
import { upload, uploadCode, UploadRefused } from '../lib/upload.js';
import { useListener } from '../lib/use-listener.js';
import { Button } from '../ui/button.js';
import { classNames } from '../ui/class-names.js';
import { ErrorText } from '../ui/notice.js';
import { Progress } from '../ui/progress.js';
import styles from './import.module.css';

/** As the server has it: a larger file is not even sent. */
const LARGEST = 20 * 1024 * 1024;

/** `part` is how much has been sent, 0–1; from 1 on the server reads. */
type Sending = { name: string; part: number };

/** One document by choice or by drop; says which stage it is at and gives the id of the draft that came of it. */
export function UploadForm({ onRead }: { onRead: (draftId: string) => void }) {
  const { t } = useText();
  const place = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [refused, setRefused] = useState<{ name: string; code: string } | null>(null);
  const [isOver, setIsOver] = useState(false);

  const send = async (file: File | undefined) => {
    if (!file || sending) return;
    const { name } = file;
    setRefused(null);
    setSending({ name, part: 0 });
    try {
      if (file.size > LARGEST) throw new UploadRefused('document.too_large');
      onRead(draftIdOf(await upload('/imports', file, (part) => setSending({ name, part }))));
    } catch (error) {
      setRefused({ name, code: uploadCode(error) });
    }
    setSending(null);
  };
  useListener(place, 'dragover', (event) => {
    event.preventDefault();
    setIsOver(true);
  });
  useListener(place, 'dragleave', () => setIsOver(false));
  useListener(place, 'drop', (event) => {
    event.preventDefault();
    setIsOver(false);
    void send(event.dataTransfer?.files[0]);
  });

  return (
    <div ref={place} className={classNames(styles.drop, isOver && styles.over)}>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('import.choose')}
        accept=".docx,.txt"
        onChange={(event) => {
          void send(event.target.files?.[0]);
          // The same file, corrected, may be chosen again.
          event.target.value = '';
        }}
      />
      <Button busy={sending !== null} onClick={() => input.current?.click()}>
        {t('import.choose')}
      </Button>
      <p>{t('import.drop')}</p>
      {sending &&
        (sending.part < 1 ? (
          <Progress label={t('import.stage.sending', { name: sending.name })} value={sending.part} max={1} />
        ) : (
          <Progress label={t('import.stage.reading', { name: sending.name })} />
        ))}
      {refused && (
        <div>
          <strong>{t('import.refused', { name: refused.name })}</strong>
          <ErrorText code={refused.code} />
        </div>
      )}
    </div>
  );
}

function draftIdOf(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'draftId' in answer) {
    if (typeof answer.draftId === 'string') return answer.draftId;
  }
  throw new UploadRefused('server.failed');
}
