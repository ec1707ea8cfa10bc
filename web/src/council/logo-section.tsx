import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import type { SetCouncilLogoMutation, SetCouncilLogoMutationVariables } from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import { upload, uploadCode, UploadRefused } from '../lib/upload.js';
import { useRefused } from '../lib/use-refused.js';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { Refusal } from '../ui/meanwhile.js';
import { Notice } from '../ui/notice.js';
import { SettingsSection, settingsForm } from '../ui/settings-section.js';
import { useToast } from '../ui/toast.js';
import styles from './council.module.css';
import { SETTINGS_FIELDS, type Settings } from './settings-fragment.js';

const SET_LOGO: TypedDocumentNode<SetCouncilLogoMutation, SetCouncilLogoMutationVariables> = gql`
  mutation SetCouncilLogo($input: SetCouncilLogoInput!) {
    setCouncilLogo(input: $input) {
      settings {
        ...CouncilSettingsFields
      }
    }
  }
  ${SETTINGS_FIELDS}
`;

/** As the server has it: a larger file is not even sent. */
const LARGEST = 256 * 1024;

/** The picture of the council: chosen here, shown at once. */
export function LogoSection({ settings }: { settings: Settings }) {
  const { t } = useText();
  const say = useToast();
  const input = useRef<HTMLInputElement>(null);
  const [unsent, setUnsent] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const [setLogo, { loading }] = useMutation(SET_LOGO, { refetchQueries: ['Session'] });
  const { refused, refuse, goOn } = useRefused();

  const put = async (fileId: string | null) => {
    try {
      await setLogo({ variables: { input: { version: settings.version, fileId } } });
      goOn();
      say(t(fileId === null ? 'council.logo.removed' : 'council.logo.saved'));
    } catch (error) {
      refuse(error);
    }
  };
  const send = async (file: File | undefined) => {
    if (!file || isSending) return;
    setUnsent(null);
    if (file.size > LARGEST) {
      setUnsent('too_large');
      return;
    }
    setIsSending(true);
    try {
      await put(idOf(await upload('/files/logos', file, () => {})));
    } catch (error) {
      setUnsent(uploadCode(error));
    }
    setIsSending(false);
  };

  return (
    <SettingsSection title={t('council.logo')} lead={t('council.logo.lead')}>
      <div className={settingsForm}>
        {settings.logoUrl === null ? (
          <p>{t('council.logo.none')}</p>
        ) : (
          <img className={styles.logo} src={settings.logoUrl} alt={t('council.logo.now')} />
        )}
        {unsent === 'too_large' ? (
          <Notice kind="error">{t('council.logo.too_large')}</Notice>
        ) : (
          unsent !== null && <ErrorText code={unsent} />
        )}
        <Refusal refused={refused} onGoOn={goOn} />
        <div className={styles.actions}>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t('council.logo.choose')}
            accept="image/png,image/jpeg,image/webp"
            onChange={(event) => {
              void send(event.target.files?.[0]);
              // The same file, corrected, may be chosen again.
              event.target.value = '';
            }}
          />
          <Button look="secondary" busy={isSending || loading} onClick={() => input.current?.click()}>
            {t('council.logo.choose')}
          </Button>
          {settings.logoUrl !== null && (
            <Button look="quiet" busy={isSending || loading} onClick={() => void put(null)}>
              {t('council.logo.remove')}
            </Button>
          )}
        </div>
      </div>
    </SettingsSection>
  );
}

/** The key of a picture that the server has taken. */
function idOf(answer: unknown): string {
  const id: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'id') : null;
  if (typeof id !== 'string') throw new UploadRefused('server.failed');
  return id;
}
