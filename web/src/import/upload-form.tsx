import { useRef, useState, type DragEvent } from 'react';
import { useText } from '../lib/i18n.js';
import { UploadError, upload } from '../lib/upload.js';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/notice.js';
import { Progress } from '../ui/progress.js';
import styles from './import.module.css';

type Stage = 'waiting' | 'sending' | 'reading';

function draftIdOf(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'draftId' in answer) {
    if (typeof answer.draftId === 'string') return answer.draftId;
  }
  throw new UploadError('network');
}

/** One document by choice or by drop; says which stage it is at and gives the id of the draft that came of it. */
export function UploadForm({ onRead }: { onRead: (draftId: string) => void }) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [stage, setStage] = useState<Stage>('waiting');
  const [code, setCode] = useState<string | null>(null);

  const send = async (file: File | undefined) => {
    if (!file || stage !== 'waiting') return;
    setCode(null);
    setStage('sending');
    try {
      onRead(draftIdOf(await upload('/imports', file, () => setStage('reading'))));
    } catch (error) {
      setCode(error instanceof UploadError ? error.code : 'network');
      setStage('waiting');
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void send(event.dataTransfer.files[0]);
  };

  return (
    <section className={styles.drop} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('import.choose')}
        accept=".docx,.txt"
        onChange={(event) => void send(event.target.files?.[0])}
      />
      <Button busy={stage !== 'waiting'} onClick={() => input.current?.click()}>
        {t('import.choose')}
      </Button>
      <p>{t('import.drop')}</p>
      {stage !== 'waiting' && <Progress label={t(`import.stage.${stage}`)} />}
      {code !== null && <ErrorText code={code} />}
    </section>
  );
}
