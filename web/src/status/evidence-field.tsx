import { errorText } from '@kvartal/shared/errors';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../lib/i18n.js';
import { useListener } from '../lib/use-listener.js';
import { Button } from '../ui/button.js';
import { classNames } from '../ui/class-names.js';
import { Field } from '../ui/field.js';
import { Progress } from '../ui/progress.js';
import { isWebAddress, type Proof } from './answer.js';
import { ProofList } from './proof-list.js';
import styles from './status.module.css';
import type { Uploads } from './use-uploads.js';

type EvidenceFieldProps = {
  evidence: readonly Proof[];
  onChange: (evidence: readonly Proof[]) => void;
  files: Uploads;
  link: string;
  onLink: (link: string) => void;
  error: string | null;
  linkError: string | null;
};

/** The place to drop proof: links and files, chosen, dropped or pasted. Files go to the server at once. */
export function EvidenceField({
  evidence,
  onChange,
  files,
  link,
  onLink,
  error,
  linkError,
}: EvidenceFieldProps) {
  const { t, lang } = useText();
  const id = useId();
  const place = useRef<HTMLFieldSetElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const addLink = (url: string) => {
    if (isWebAddress(url) && !evidence.some((one) => one.kind === 'link' && one.url === url)) {
      onChange([...evidence, { kind: 'link', url }]);
    }
  };
  const addTyped = () => {
    if (!isWebAddress(link.trim())) return;
    addLink(link.trim());
    onLink('');
  };
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || link.trim() === '') return;
    event.preventDefault();
    addTyped();
  };
  useListener(place, 'dragover', (event) => {
    event.preventDefault();
    setOver(true);
  });
  useListener(place, 'dragleave', () => setOver(false));
  useListener(place, 'drop', (event) => {
    event.preventDefault();
    setOver(false);
    if (!event.dataTransfer) return;
    files.send(event.dataTransfer.files);
    addLink(event.dataTransfer.getData('text/uri-list').split('\n')[0]?.trim() ?? '');
  });

  return (
    <fieldset
      ref={place}
      className={classNames(styles.evidence, over && styles.over)}
      aria-describedby={error ? `${id}-error` : `${id}-hint`}
    >
      <legend>{t('status.evidence')}</legend>
      <p id={`${id}-hint`} className={styles.hint}>
        {t('status.evidence.hint')}
      </p>
      <ProofList proofs={evidence} onRemove={(gone) => onChange(evidence.filter((one) => one !== gone))} />
      <div className={styles.addProof}>
        <Field
          label={t('status.evidence.link')}
          type="url"
          inputMode="url"
          placeholder="https://"
          value={link}
          onChange={(event) => onLink(event.target.value)}
          onKeyDown={onEnter}
          error={linkError}
          after={
            <Button look="secondary" onClick={addTyped} disabled={!isWebAddress(link.trim())}>
              {t('status.evidence.add_link')}
            </Button>
          }
        />
        <div>
          <Button look="secondary" onClick={() => chooser.current?.click()}>
            {t('status.evidence.choose')}
          </Button>
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            aria-label={t('status.evidence.choose')}
            onChange={(event) => {
              if (event.target.files) files.send(event.target.files);
              event.target.value = '';
            }}
          />
        </div>
      </div>
      {files.uploads.map((upload) => (
        <Progress
          key={upload.id}
          label={t('status.evidence.uploading', { name: upload.name })}
          value={upload.part}
          max={1}
        />
      ))}
      {files.refused.map((one) => (
        <p key={one.id} role="alert" className={styles.error}>
          {one.name}: {one.code === 'network' ? t('ui.network') : errorText(one.code, lang)}
        </p>
      ))}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
