import { useRef, useState, type ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import { upload, uploadCode, UploadRefused } from '../lib/upload.js';
import { useListener } from '../lib/use-listener.js';
import { Button } from '../ui/button.js';
import { classNames } from '../ui/class-names.js';
import { ErrorText } from '../ui/error-text.js';
import { Progress } from '../ui/progress.js';
import styles from './import.module.css';

/** As the server has it: a larger file is not even sent. */
const LARGEST = 20 * 1024 * 1024;

/** `part` is how much has been sent, 0–1. */
type Sending = { name: string; part: number };

type UploadFormProps = {
  /** Told when the server has the document; reading it goes on without this page. */
  onTaken: (draftId: string, fileName: string) => void;
  /** While the document that was sent is being read: how far it is. Another one may be sent meanwhile. */
  reading?: ReactNode;
  /** Why the last document was refused after it was taken. */
  refusal: Refusal | null;
  /** Told when a new document is on its way: what was said of the last one is over. */
  onSending: () => void;
};

export type Refusal = { fileName: string; code: string };

/** One document by choice or by drop: it is sent, then read by the server, and what came of it is said here. */
export function UploadForm({ onTaken, reading, refusal, onSending }: UploadFormProps) {
  const { t } = useText();
  const place = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [unsent, setUnsent] = useState<Refusal | null>(null);
  const [isOver, setIsOver] = useState(false);
  const refused = unsent ?? refusal;

  const send = async (file: File | undefined) => {
    if (!file || sending) return;
    const { name } = file;
    setUnsent(null);
    onSending();
    setSending({ name, part: 0 });
    try {
      if (file.size > LARGEST) throw new UploadRefused('document.too_large');
      onTaken(draftIdOf(await upload('/imports', file, (part) => setSending({ name, part }))), name);
    } catch (error) {
      setUnsent({ fileName: name, code: uploadCode(error) });
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
        accept=".docx,.xlsx,.csv,.pdf,.html,.htm,.md,.txt"
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
          <Progress label={t('import.stage.sent', { name: sending.name })} />
        ))}
      {reading}
      {refused && (
        <div>
          <strong>{t('import.refused', { name: refused.fileName })}</strong>
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
