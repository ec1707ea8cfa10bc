import { classNames } from '../ui/class-names.js';
import styles from './printed.module.css';
import type { Printed } from './use-printed.js';

/** The lines of a document without a table, the one in question marked. */
export function PrintedLines({ lines }: { lines: Printed['lines'] }) {
  return lines
    .map((line, at) => ({ ...line, key: at }))
    .map(({ key, text, bold, isAsked }) => (
      <p
        key={key}
        className={classNames(styles.line, bold && styles.bold)}
        aria-current={isAsked ? 'true' : undefined}
        data-asked={isAsked ? '' : undefined}
      >
        {isAsked ? <mark>{text}</mark> : text}
      </p>
    ));
}
