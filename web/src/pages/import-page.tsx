import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { countTasks, isPlanDraft, type DraftAct, type PlanDraft } from '@kvartal/shared/plan-document';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { paths } from '../app/paths.js';
import type { ImportPageQuery, ImportPageQueryVariables } from '../gql/graphql.js';
import { AcceptStep } from '../import/accept-step.js';
import { DiscardDialog } from '../import/discard-dialog.js';
import { ACCEPT, DISCARD, DRAFT_OF_REVIEW } from '../import/draft-operations.js';
import { DraftPaper } from '../import/draft-paper.js';
import { DraftReview } from '../import/draft-review.js';
import styles from '../import/import.module.css';
import { Steps } from '../import/steps.js';
import { useDraftActs, type DraftActs } from '../import/use-draft-acts.js';
import { lower } from '../lib/enums.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { useUnsaved } from '../lib/use-unsaved.js';
import { Button, ButtonLink } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { Loading } from '../ui/progress.js';
import { meanwhile } from '../locales/uk/meanwhile.js';
import { amendment } from '../locales/uk/amendment.js';
import { imports } from '../locales/uk/import.js';
import { review } from '../locales/uk/review.js';

export const words = { ...amendment, ...imports, ...meanwhile, ...review };

const IMPORT_PAGE: TypedDocumentNode<ImportPageQuery, ImportPageQueryVariables> = gql`
  query ImportPage($id: ID!) {
    draft(id: $id) {
      ...DraftOfReview
    }
    orgUnits {
      id
      name
    }
    plans {
      id
      slug
      title
    }
  }
  ${DRAFT_OF_REVIEW}
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
  return <Review key={id} record={data.draft} draft={draft} around={data} again={refetch} />;
}

type ReviewProps = {
  record: NonNullable<ImportPageQuery['draft']>;
  draft: PlanDraft;
  around: Pick<ImportPageQuery, 'orgUnits' | 'plans'>;
  again: () => Promise<unknown>;
};

function Review({ record, draft, around, again }: ReviewProps) {
  const { t } = useText();
  const [isDiscarding, setIsDiscarding] = useState(false);
  const [search, setSearch] = useSearchParams();
  const acts = useDraftActs(record, again);
  const { typed, type } = useUnsaved();
  const isOpen = record.state === 'OPEN';
  const isAccepting = isOpen && search.get('step') === 'accept';
  return (
    <>
      <PageTitle>{t('import.draft.title')}</PageTitle>
      <div className={styles.head}>
        <h1 lang="uk">{draft.title ?? record.fileName}</h1>
        <div className={styles.actions}>
          {isOpen && !isAccepting && (
            <Button onClick={() => setSearch({ step: 'accept' })}>{t('review.to_accept')}</Button>
          )}
          {isOpen && (
            <Button look="secondary" onClick={() => setIsDiscarding(true)}>
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
        {...countTasks(draft)}
        questions={draft.issues.length}
        state={lower(record.state)}
        isAccepting={isAccepting}
      />
      {isAccepting ? (
        <Accept
          record={record}
          draft={draft}
          plans={around.plans}
          unsaved={typed.size}
          acts={acts}
          onBack={() => setSearch({})}
        />
      ) : (
        <>
          <DraftReview
            draft={draft}
            history={record.history}
            units={around.orgUnits}
            typed={typed}
            type={type}
            acts={acts}
            disabled={!isOpen}
            at={search.get('at')}
          />
          <DraftPaper draft={draft} />
        </>
      )}
      <Discard input={record} open={isDiscarding} onClose={() => setIsDiscarding(false)} />
    </>
  );
}

type AcceptProps = Pick<ReviewProps, 'record' | 'draft'> & {
  plans: ImportPageQuery['plans'];
  unsaved: number;
  acts: DraftActs;
  onBack: () => void;
};

function Accept({ record, draft, plans, unsaved, acts, onBack }: AcceptProps) {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  // The menu has one plan more, or one that is another now.
  const [acceptDraft, { client }] = useMutation(ACCEPT, {
    refetchQueries: ['Session'],
    awaitRefetchQueries: true,
  });
  const accept = async (asked: DraftAct[], planSlug: string | null) => {
    setBusy(true);
    setCode(null);
    const refused = asked.length > 0 ? await acts.act(asked) : null;
    if (refused === null) {
      try {
        const input = { id: record.id, version: acts.version(), planSlug };
        const { data } = await acceptDraft({ variables: { input } });
        if (!data) return;
        await navigate(paths.plan(data.acceptDraft.plan.slug));
        // So has the list of plans; it is asked anew where it is shown next, and not under this page.
        client.cache.evict({ fieldName: 'plans' });
      } catch (error) {
        setCode(errorCode(error));
      }
    } else setCode(refused);
    setBusy(false);
  };
  return (
    <AcceptStep
      draftId={record.id}
      draft={draft}
      plans={plans}
      unsaved={unsaved}
      busy={busy}
      code={code}
      onAccept={(asked, planSlug) => void accept(asked, planSlug)}
      onBack={onBack}
    />
  );
}

type DiscardProps = { input: { id: string; version: number }; open: boolean; onClose: () => void };

function Discard({ input: { id, version }, open, onClose }: DiscardProps) {
  const navigate = useNavigate();
  const [code, setCode] = useState<string | null>(null);
  const [discardDraft, { loading }] = useMutation(DISCARD);
  const discard = async () => {
    setCode(null);
    try {
      await discardDraft({ variables: { input: { id, version } } });
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
