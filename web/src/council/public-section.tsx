import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { OpenCouncilMutation, OpenCouncilMutationVariables } from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import { useRefused } from '../lib/use-refused.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Refusal } from '../ui/meanwhile.js';
import { SettingsSection, settingsForm } from '../ui/settings-section.js';
import { useToast } from '../ui/toast.js';
import { SETTINGS_FIELDS, type Settings } from './settings-fragment.js';

const OPEN: TypedDocumentNode<OpenCouncilMutation, OpenCouncilMutationVariables> = gql`
  mutation OpenCouncil($input: OpenCouncilInput!) {
    openCouncil(input: $input) {
      settings {
        ...CouncilSettingsFields
      }
    }
  }
  ${SETTINGS_FIELDS}
`;

/** Whether everybody may read what was published. Closing is asked about once more: readers lose pages by it. */
export function PublicSection({ settings }: { settings: Settings }) {
  const { t } = useText();
  const say = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const [send, { loading }] = useMutation(OPEN);
  const { refused, refuse, goOn } = useRefused();
  const set = async (isPublic: boolean) => {
    setIsAsking(false);
    try {
      await send({ variables: { input: { version: settings.version, isPublic } } });
      goOn();
      say(t(isPublic ? 'council.public.opened' : 'council.public.shut'));
    } catch (error) {
      refuse(error);
    }
  };
  const { isPublic } = settings;
  return (
    <SettingsSection
      title={t('council.public')}
      lead={t(isPublic ? 'council.public.open' : 'council.public.closed')}
    >
      <div className={settingsForm}>
        <Refusal refused={refused} onGoOn={goOn} />
        <div>
          <Button
            look="secondary"
            busy={loading}
            onClick={() => (isPublic ? setIsAsking(true) : void set(true))}
          >
            {t(isPublic ? 'council.public.close' : 'council.public.reopen')}
          </Button>
        </div>
      </div>
      <Dialog
        open={isAsking}
        title={t('council.public.close')}
        onClose={() => setIsAsking(false)}
        actions={
          <>
            <Button onClick={() => void set(false)}>{t('council.public.close.confirm')}</Button>
            <Button look="secondary" onClick={() => setIsAsking(false)}>
              {t('council.public.cancel')}
            </Button>
          </>
        }
      >
        <p>{t('council.public.close.sure')}</p>
      </Dialog>
    </SettingsSection>
  );
}
