import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { countTasks, isPlanDraft } from '@kvartal/shared/plan-document';
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
import { DraftReview } from '../import/draft-review.js';
import styles from '../import/import.module.css';
import { DRAFT_ISSUES } from '../import/issue-queue.js';
import { errorCode } from '../lib/error-code.js';
import { lower } from '../lib/enums.js';
import { useText } from '../lib/i18n.js';
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
    ...DraftIssues
  }
  ${DRAFT_ISSUES}
`;

const IMPORT_PAGE: TypedDocumentNode<ImportPageQuery, ImportPageQueryVariables> = gql`
  query ImportPage($id: ID!) {
    draft(id: $id) {
      ...DraftOfPage
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
  const { data, error, loading, refetch } = useQuery(IMPORT_PAGE, { variables: { id } });
  if (loading && !data) return <Loading label={t('import.stage.reading')} />;
  if (error) return <ErrorText code={errorCode(error)} />;
  if (!data?.draft || !isPlanDraft(data.draft.draft)) return <ErrorText code="not_found" />;
  return <Review record={data.draft} again={refetch} />;
}

type DraftRecord = NonNullable<ImportPageQuery['draft']>;

function Review({ record, again }: { record: DraftRecord; again: () => Promise<unknown> }) {
  const { t } = useText();
  const say = useToast();
  const navigate = useNavigate();
  const [correctDraft] = useMutation(CORRECT);
  const [acceptDraft, accepting] = useMutation(ACCEPT, {
    // The menu and the list of plans have one more; what they hold is asked anew.
    update: (cache) => cache.evict({ fieldName: 'plans' }),
    refetchQueries: ['Session'],
    awaitRefetchQueries: true,
  });
  const [discardDraft] = useMutation(DISCARD);
  const [asking, setAsking] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const { draft } = record;
  if (!isPlanDraft(draft)) return null;
  const key = { id: record.id, version: record.version };
  const open = record.state === 'OPEN';

  const correct = async (pointer: string, value: unknown) => {
    try {
      await correctDraft({ variables: { input: { ...key, pointer, value } } });
      say(t('import.saved'));
      return null;
    } catch (refused) {
      const refusal = errorCode(refused);
      if (refusal.endsWith('changed_meanwhile')) {
        await again();
        say(t('import.conflict'));
      }
      return refusal;
    }
  };
  const accept = async () => {
    setCode(null);
    try {
      const { data } = await acceptDraft({ variables: { input: key } });
      if (data) await navigate(paths.plan(data.acceptDraft.plan.slug));
    } catch (refused) {
      setAsking(false);
      setCode(errorCode(refused));
    }
  };
  const discard = async () => {
    try {
      await discardDraft({ variables: { input: key } });
      await navigate(paths.imports);
    } catch (refused) {
      setCode(errorCode(refused));
    }
  };

  const { sections, tasks } = countTasks(draft);
  return (
    <>
      <PageTitle>{t('import.draft.title')}</PageTitle>
      <div className={styles.head}>
        <div>
          <h1>{draft.title ?? record.fileName}</h1>
          <p>
            {t(`import.state.${lower(record.state)}`)} · {record.fileName} ·{' '}
            {t('import.draft.read', { sections, tasks })}
          </p>
        </div>
        <div className={styles.actions}>
          {open && <Button onClick={() => setAsking(true)}>{t('import.accept')}</Button>}
          {open && (
            <Button look="secondary" onClick={() => void discard()}>
              {t('import.discard')}
            </Button>
          )}
          {record.planSlug && (
            <ButtonLink href={paths.plan(record.planSlug)}>{t('import.to_plan')}</ButtonLink>
          )}
        </div>
      </div>
      {code !== null && <ErrorText code={code} />}
      <DraftReview draft={draft} issues={record.issues} correct={correct} disabled={!open} />
      <AcceptDialog
        open={asking}
        errors={record.issues.filter((issue) => issue.severity === 'ERROR').length}
        busy={accepting.loading}
        onAccept={() => void accept()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
