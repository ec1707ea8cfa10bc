import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { EditCouncilInput, EditCouncilMutation, EditCouncilMutationVariables } from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import { useRefused } from '../lib/use-refused.js';
import { useToast } from '../ui/toast.js';
import { SETTINGS_FIELDS, type Settings } from './settings-fragment.js';

const EDIT: TypedDocumentNode<EditCouncilMutation, EditCouncilMutationVariables> = gql`
  mutation EditCouncil($input: EditCouncilInput!) {
    editCouncil(input: $input) {
      settings {
        ...CouncilSettingsFields
      }
    }
  }
  ${SETTINGS_FIELDS}
`;

/** Saves one section of the settings; what the other sections say stays as it was read. */
export function useEditCouncil(settings: Settings) {
  const { t } = useText();
  const say = useToast();
  // The frame shows the name of the council, too.
  const [edit, { loading }] = useMutation(EDIT, { refetchQueries: ['Session'] });
  const { refused, refuse, goOn } = useRefused();
  const save = async (changed: Partial<Omit<EditCouncilInput, 'version'>>) => {
    const { version, name, nameEn, city, locale, every, dueDay } = settings;
    try {
      await edit({
        variables: { input: { version, name, nameEn, city, locale, every, dueDay, ...changed } },
      });
      goOn();
      say(t('council.saved'));
    } catch (error) {
      refuse(error);
    }
  };
  return { save, loading, refused, goOn };
}
