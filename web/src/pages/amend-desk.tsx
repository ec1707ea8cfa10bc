import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { formatDay } from '@kvartal/shared/calendar';
import { numbered } from '@kvartal/shared/plan';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isLink, missingFacts, NO_ACT, readFacts } from '../amendment/act-facts.js';
import { ActForm } from '../amendment/act-form.js';
import { actText } from '../amendment/act-text.js';
import styles from '../amendment/amend.module.css';
import { EditList } from '../amendment/edit-list.js';
import {
  changeOf,
  editInput,
  lastPlace,
  NO_WORDS,
  placeNow,
  onTheseTasks,
  typedWords,
  withWords,
  type Edit,
} from '../amendment/edits.js';
import { TaskEditor, type EditedPlan } from '../amendment/task-editor.js';
import { paths } from '../app/paths.js';
import type { AmendPlanMutation, AmendPlanMutationVariables } from '../gql/graphql.js';
import { newActKey } from '../lib/act-keys.js';
import { useText, type MessageId } from '../lib/i18n.js';
import { useRefused } from '../lib/use-refused.js';
import { useAskBeforeLeaving } from '../lib/use-unsaved.js';
import { Button } from '../ui/button.js';
import { ComparisonTable } from '../ui/comparison-table.js';
import { Dialog } from '../ui/dialog.js';
import { Select } from '../ui/field.js';
import { Refusal } from '../ui/meanwhile.js';
import { Notice } from '../ui/notice.js';
import { useToast } from '../ui/toast.js';

const AMEND_PLAN: TypedDocumentNode<AmendPlanMutation, AmendPlanMutationVariables> = gql`
  mutation AmendPlan($input: AmendPlanInput!) {
    amendPlan(input: $input) {
      amendment {
        id
      }
      plan {
        id
        version
      }
    }
  }
`;

const FACT_NAMES = {
  kind: 'amend.act.kind',
  number: 'amend.act.number',
  adoptedOn: 'amend.act.adopted_on',
} as const satisfies Record<string, MessageId>;

type AmendDeskProps = { plan: EditedPlan; slug: string; title: string; version: number };

/** The act, the list of what it changes, and a look at all of it before it is saved. */
export function AmendDesk({ plan, slug, title, version }: AmendDeskProps) {
  const { t, lang } = useText();
  const navigate = useNavigate();
  const say = useToast();
  const [act, setAct] = useState(NO_ACT);
  const [listed, setEdits] = useState<readonly Edit[]>([]);
  const [picked, setPicked] = useState('');
  const [editing, setEditing] = useState<Edit | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [looking, setLooking] = useState(false);
  const [amend, { loading }] = useMutation(AMEND_PLAN);
  const { refused, refuse, goOn } = useRefused();
  const edits = onTheseTasks(listed, plan.tasks);
  useAskBeforeLeaving(edits.length > 0);

  const free = plan.tasks.filter(({ id }) => !edits.some((one) => one.edit !== 'add' && one.task.id === id));
  const put = (edit: Edit) => {
    const isKnown = edits.some(({ key }) => key === edit.key);
    setEdits(isKnown ? edits.map((one) => (one.key === edit.key ? edit : one)) : [...edits, edit]);
    setEditing(null);
    setPicked('');
  };
  const task = free.find(({ id }) => id === picked);
  const facts = readFacts(act);
  const check = () => {
    const missing = missingFacts(act);
    if (missing.length > 0) {
      const fields = missing.map((field) => t(FACT_NAMES[field]).toLocaleLowerCase(lang)).join(', ');
      setProblem(t('amend.missing', { fields }));
    } else if (!isLink(act.url)) setProblem(t('amend.bad_url'));
    else if (facts && (facts.inForceOn > plan.today || facts.inForceOn < facts.act.adoptedOn))
      setProblem(t('amend.day_order'));
    else {
      setProblem(null);
      setLooking(true);
    }
  };
  const save = async () => {
    if (!facts) return;
    const changes = edits.map((edit) => editInput(edit, plan.units));
    try {
      await amend({ variables: { input: { planSlug: slug, version, ...facts, changes } } });
      say(t('amend.saved'));
      void navigate(paths.plan(slug));
    } catch (error) {
      // The dialog says what went wrong; nothing that was typed is lost.
      refuse(error);
    }
  };
  return (
    <div className={styles.page}>
      <header>
        <h1>{t('amend.title')}</h1>
        <p>
          <a href={paths.plan(slug)} lang="uk">
            {title}
          </a>
        </p>
        <p>{t('amend.lead')}</p>
        <p className={styles.hint}>
          <a href={paths.imports}>{t('amend.by_document.link')}</a>
        </p>
      </header>
      <ActForm act={act} today={plan.today} onChange={setAct} />
      <section className={styles.changes} aria-labelledby="changes">
        <h2 id="changes">{t('amend.changes')}</h2>
        <EditList
          edits={edits}
          onEdit={setEditing}
          onTakeBack={({ key }) => setEdits(edits.filter((one) => one.key !== key))}
        />
        {editing && editing.edit !== 'remove' ? (
          <TaskEditor
            key={editing.key}
            plan={plan}
            task={editing.edit === 'change' ? editing.task : null}
            words={editing.words}
            place={editing.place ?? placeNow(plan, editing.edit === 'change' ? editing.task.id : '')}
            onReady={(words, place) => put(withWords(plan, editing, words, place))}
            onCancel={() => setEditing(null)}
          />
        ) : (
          <div className={styles.pick}>
            <Select
              label={t('amend.pick')}
              value={picked}
              onChange={setPicked}
              options={[
                { value: '', label: t('amend.pick.none') },
                ...free.map((one) => ({ value: one.id, label: numbered(one) })),
              ]}
            />
            <Button
              look="secondary"
              disabled={!task}
              onClick={() =>
                task &&
                setEditing({ key: task.id, edit: 'change', task, words: typedWords(task), place: null })
              }
            >
              {t('amend.change')}
            </Button>
            <Button
              look="secondary"
              disabled={!task}
              onClick={() => task && put({ key: task.id, edit: 'remove', task })}
            >
              {t('amend.remove')}
            </Button>
            <Button
              look="secondary"
              onClick={() =>
                setEditing({ key: newActKey(), edit: 'add', words: NO_WORDS, place: lastPlace(plan) })
              }
            >
              {t('amend.add')}
            </Button>
          </div>
        )}
      </section>
      {problem !== null && <Notice kind="error">{problem}</Notice>}
      {!editing && (
        <p>
          <Button disabled={edits.length === 0} onClick={check}>
            {t('amend.review')}
          </Button>
        </p>
      )}
      <Dialog
        open={looking && facts !== null}
        title={t('amend.review.title')}
        onClose={() => {
          goOn();
          setLooking(false);
        }}
        actions={
          <>
            <Button busy={loading} onClick={() => void save()}>
              {t('amend.save')}
            </Button>
            <Button look="secondary" onClick={() => setLooking(false)}>
              {t('amend.back')}
            </Button>
          </>
        }
      >
        {facts && (
          <>
            <p id="amending">
              {t('amend.review.text', {
                act: actText({ issuer: null, title: null, url: null, ...facts.act }, t, lang),
                day: formatDay(facts.inForceOn, lang, 'long'),
              })}
            </p>
            <ComparisonTable
              changes={edits.map((edit) => changeOf(edit, plan.sections, plan.period))}
              labelledBy="amending"
              before={t('compare.before')}
              after={t('compare.after')}
            />
          </>
        )}
        <Refusal refused={refused} onGoOn={goOn} />
      </Dialog>
    </div>
  );
}
