import { occurrenceName } from '@kvartal/shared/plan';
import { useEffect, useRef, useState } from 'react';
import { paths } from '../app/paths.js';
import { useText } from '../lib/i18n.js';
import { ReviewForm } from '../status/review-form.js';
import { StatusForm } from '../status/status-form.js';
import { StatusUpdate } from '../status/status-update.js';
import type { MyTaskGroup } from '../task/my-task-list.js';
import styles from '../task/my-tasks.module.css';
import { Button } from '../ui/button.js';
import type { MyTaskDetails } from './my-tasks-desk.js';

type MyTaskPaneProps = {
  details: MyTaskDetails;
  group: MyTaskGroup;
  /** The reader came by the link of a mail, which answers each deadline once and opens no other page. */
  byLink: boolean;
  /** Whether the reader has opened it; on a phone it is not to be seen before. */
  open: boolean;
  /** What takes the focus when it opens. */
  focus: 'status' | 'head' | null;
  onSent: () => void;
  onReviewed: () => void;
  onStale: () => void;
  onBack: () => void;
};

/** One deadline beside the list: the form where an answer is owed, the answer where there is one. */
export function MyTaskPane({ details, group, ...props }: MyTaskPaneProps) {
  const { t, lang } = useText();
  const { task, occurrence } = details;
  const head = useRef<HTMLElement>(null);
  /** Once there is a form it stays: what is being typed must not vanish because somebody else answered meanwhile. */
  const [form, setForm] = useState<'none' | 'owed' | 'again'>(group === 'due' ? 'owed' : 'none');
  const update = occurrence.lastUpdate;
  const period = occurrenceName({ from: occurrence.fromOn, dueOn: occurrence.dueOn }, lang);
  useEffect(() => {
    if (props.open && props.focus === 'head') head.current?.focus();
  }, [props.open, props.focus]);

  return (
    <section className={styles.pane} aria-labelledby="pane-title">
      <Button look="quiet" className={styles.back} onClick={props.onBack}>
        {t('task.mine.back')}
      </Button>
      <header ref={head} className={styles.paneHead} tabIndex={-1}>
        <h2 id="pane-title">{task.code === null ? period : `${task.code}, ${period}`}</h2>
        <p>
          {task.title}
          {!props.byLink && (
            <>
              {' · '}
              <a href={paths.task(task.plan.slug, task.id)}>{t('task.mine.page')}</a>
            </>
          )}
        </p>
      </header>
      {update && (form !== 'owed' || update.review === 'RETURNED') && (
        <StatusUpdate update={update} about={null}>
          {group === 'to_review' && update.can.review && (
            <ReviewForm updateId={update.id} version={occurrence.version} onDone={props.onReviewed} />
          )}
        </StatusUpdate>
      )}
      {group === 'answered' && form === 'none' && !props.byLink && (
        <Button look="secondary" onClick={() => setForm('again')}>
          {t('task.mine.again')}
        </Button>
      )}
      {form !== 'none' && (
        <StatusForm
          task={task}
          occurrence={occurrence}
          takesFocus={props.focus === 'status' || form === 'again'}
          submitLabel={t(form === 'owed' ? 'task.mine.send_next' : 'task.mine.send')}
          onSubmitted={props.onSent}
          onStale={props.onStale}
        />
      )}
    </section>
  );
}
