import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { countTasks, isPlanDraft, type PlanDraft } from '@kvartal/shared/plan-document';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../app/paths.js';
import type {
  AcceptDraftMutation,
  AcceptDraftMutationVariables,
  CorrectDraftMutation,
  CorrectDraftMutationVariables,
  DiscardDraftMutation,
  DiscardDraftMutationVariables,
  ImportPageQuery,
  ImportPageQueryVariables,
} from '../gql/graphql.js';
import { AcceptDialog } from '../import/accept-dialog.js';
import { DiscardDialog } from '../import/discard-dialog.js';
import { DraftPaper } from '../import/draft-paper.js';
import { DraftReview } from '../import/draft-review.js';
import styles from '../import/import.module.css';
import { Steps } from '../import/steps.js';
import { lower } from '../lib/enums.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { useUnsaved } from '../lib/use-unsaved.js';
import { Button, ButtonLink } from '../ui/button.js';
import { ErrorText } from '../ui/notice.js';
import { PageTitle } from '../ui/page-title.js';
import { Loading } from '../ui/progress.js';
import { useToast } from '../ui/toast.js';

const DRAFT = gql`
  fragment DraftOfPage on PlanDraftRecord {
    id
    fileName
    state
    version
    draft
    planSlug
  }
`;

const IMPORT_PAGE: TypedDocumentNode<ImportPageQuery, ImportPageQueryVariables> = gql`
  query ImportPage($id: ID!) {
    draft(id: $id) {
      ...DraftOfPage
    }
    orgUnits {
      id
      name
    }
  }
  ${DRAFT}
`;

const CORRECT: TypedDocumentNode<CorrectDraftMutation, CorrectDraftMutationVariables> = gql`
  mutation CorrectDraft($input: CorrectDraftInput!) {
    correctDraft(input: $input) {
      draft {
        ...DraftOfPage
      }
    }
  }
  ${DRAFT}
`;

const ACCEPT: TypedDocumentNode<AcceptDraftMutation, AcceptDraftMutationVariables> = gql`
  mutation AcceptDraft($input: AcceptDraftInput!) {
    acceptDraft(input: $input) {
      plan {
        id
        slug
        title
      }
    }
  }
`;

const DISCARD: TypedDocumentNode<DiscardDraftMutation, DiscardDraftMutationVariables> = gql`
  mutation DiscardDraft($input: DiscardDraftInput!) {
    discardDraft(input: $input) {
      draft {
        id
        state
        version
      }
    }
  }
`;

/** One uploaded document: check what was understood, correct it, accept it as the council's plan. */
export function Component() {
  const { id = '' } = useParams();
  const { t } = useText();
  const { data, error, loading, refetch } = useQuery(IMPORT_PAGE, {
    variables: { id },
    // Somebody else may have corrected it since.
    fetchPolicy: 'cache-and-network',
  });
  if (loading && !data) return <Loading />;
  if (error && !data) {
    const again = (
      <Button look="secondary" onClick={() => void refetch()}>
        {t('ui.retry')}
      </Button>
    );
    return <ErrorText code={errorCode(error)} actions={again} />;
  }
  const draft = data?.draft?.draft;
  if (!data?.draft || !isPlanDraft(draft)) return <ErrorText code="not_found" />;
  return <Review record={data.draft} draft={draft} units={data.orgUnits} again={refetch} />;
}

type ReviewProps = {
  record: NonNullable<ImportPageQuery['draft']>;
  draft: PlanDraft;
  units: ImportPageQuery['orgUnits'];
  again: () => Promise<unknown>;
};

function Review({ record, draft, units, again }: ReviewProps) {
  const { t } = useText();
  const say = useToast();
  const [correctDraft] = useMutation(CORRECT);
  const [asking, setAsking] = useState<'accept' | 'discard' | null>(null);
  const { typed, type } = useUnsaved();
  const key = { id: record.id, version: record.version };
  const isOpen = record.state === 'OPEN';

  const correct = async (pointer: string, value: unknown) => {
    try {
      await correctDraft({ variables: { input: { ...key, pointer, value } } });
      say(t(value === null && pointer.startsWith('/issues/') ? 'import.settled' : 'import.saved'));
      return null;
    } catch (refused) {
      const code = errorCode(refused);
      // The latest state comes at once; what was typed stays in its field and can be saved onto it.
      if (code.endsWith('changed_meanwhile')) await again().catch(() => {});
      return code;
    }
  };
  const counts = countTasks(draft);
  return (
    <>
      <PageTitle>{t('import.draft.title')}</PageTitle>
      <div className={styles.head}>
        <h1 lang="uk">{draft.title ?? record.fileName}</h1>
        <div className={styles.actions}>
          {isOpen && <Button onClick={() => setAsking('accept')}>{t('import.accept')}</Button>}
          {isOpen && (
            <Button look="secondary" onClick={() => setAsking('discard')}>
              {t('import.discard')}
            </Button>
          )}
          {record.planSlug !== null && (
            <ButtonLink href={paths.plan(record.planSlug)}>{t('import.to_plan')}</ButtonLink>
          )}
        </div>
      </div>
      <Steps
        fileName={record.fileName}
        {...counts}
        questions={draft.issues.length}
        state={lower(record.state)}
      />
      <DraftReview
        draft={draft}
        units={units}
        typed={typed}
        type={type}
        correct={correct}
        disabled={!isOpen}
      />
      <DraftPaper draft={draft} />
      <Accept
        input={key}
        open={asking === 'accept'}
        errors={draft.issues.filter(({ severity }) => severity === 'error').length}
        unsaved={typed.size}
        onClose={() => setAsking(null)}
      />
      <Discard input={key} open={asking === 'discard'} onClose={() => setAsking(null)} />
    </>
  );
}

type AskingProps = { input: { id: string; version: number }; open: boolean; onClose: () => void };

function Accept({
  input,
  open,
  errors,
  unsaved,
  onClose,
}: AskingProps & { errors: number; unsaved: number }) {
  const navigate = useNavigate();
  const [code, setCode] = useState<string | null>(null);
  const [acceptDraft, { loading }] = useMutation(ACCEPT, {
    // The menu and the list of plans have one more; what they hold is asked anew.
    update: (cache) => cache.evict({ fieldName: 'plans' }),
    refetchQueries: ['Session'],
    awaitRefetchQueries: true,
  });
  const accept = async () => {
    setCode(null);
    try {
      const { data } = await acceptDraft({ variables: { input } });
      if (data) await navigate(paths.plan(data.acceptDraft.plan.slug));
    } catch (refused) {
      setCode(errorCode(refused));
    }
  };
  const close = () => {
    setCode(null);
    onClose();
  };
  return (
    <AcceptDialog
      open={open}
      errors={errors}
      unsaved={unsaved}
      busy={loading}
      code={code}
      onAccept={() => void accept()}
      onClose={close}
    />
  );
}

function Discard({ input, open, onClose }: AskingProps) {
  const navigate = useNavigate();
  const [code, setCode] = useState<string | null>(null);
  const [discardDraft, { loading }] = useMutation(DISCARD);
  const discard = async () => {
    setCode(null);
    try {
      await discardDraft({ variables: { input } });
      await navigate(paths.imports);
    } catch (refused) {
      setCode(errorCode(refused));
    }
  };
  return (
    <DiscardDialog
      open={open}
      busy={loading}
      code={code}
      onDiscard={() => void discard()}
      onClose={onClose}
    />
  );
}
