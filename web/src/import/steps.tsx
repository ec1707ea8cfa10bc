import type { DraftState } from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import styles from './import.module.css';

type StepsProps = {
  fileName: string;
  sections: number;
  tasks: number;
  questions: number;
  state: Lowercase<DraftState>;
  /** The last look before it becomes part of the plans. */
  isAccepting: boolean;
};

/** The way of a document: the file, what was read, what a person has to check, the plan. */
export function Steps({ fileName, sections, tasks, questions, state, isAccepting }: StepsProps) {
  const { t } = useText();
  const now = state !== 'open' || isAccepting ? 3 : 2;
  const steps = [
    t('import.step.file', { name: fileName }),
    t('import.step.read', { sections, tasks }),
    t('import.step.check', { count: questions }),
    t(state === 'open' ? 'review.step.accept' : `import.state.${state}`),
  ];
  return (
    <ol className={styles.steps}>
      {steps.map((step, i) => (
        <li key={step} aria-current={i === now ? 'step' : undefined}>
          {i + 1}. {step}
        </li>
      ))}
    </ol>
  );
}
