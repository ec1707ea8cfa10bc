import { occurrenceName } from '@kvartal/shared/plan';
import { useText } from '../lib/i18n.js';
import { StatusForm } from '../status/status-form.js';
import styles from '../task/task.module.css';
import { Button } from '../ui/button.js';
import { useToast } from '../ui/toast.js';
import type { PagedTask } from './task-sheet.js';

type TaskAnswerProps = {
  task: PagedTask;
  occurrence: PagedTask['occurrences'][number];
  onClose: () => void;
  onStale: () => void;
};

/** The same form as in «my tasks», opened under the deadlines of a task. */
export function TaskAnswer({ task, occurrence, onClose, onStale }: TaskAnswerProps) {
  const { t, lang } = useText();
  const say = useToast();
  return (
    <div className={styles.answer}>
      <div className={styles.answerHead}>
        <h3>{occurrenceName({ from: occurrence.fromOn, dueOn: occurrence.approvedDueOn }, lang)}</h3>
        <Button look="quiet" onClick={onClose}>
          {t('ui.close')}
        </Button>
      </div>
      <StatusForm
        task={task}
        occurrence={occurrence}
        takesFocus
        submitLabel={t('task.mine.send')}
        onSubmitted={() => {
          say(t('task.answered'));
          onClose();
        }}
        onStale={onStale}
      />
    </div>
  );
}
