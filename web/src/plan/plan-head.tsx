import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.js';
import styles from './plan.module.css';

/** The plan's own title, in full, with what can be done to the plan as a whole beside it. */
export function PlanHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classNames('no-print', styles.head)}>
      <h1>{title}</h1>
      {children}
    </div>
  );
}
