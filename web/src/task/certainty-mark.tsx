import type { Certainty } from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import { classNames } from '../ui/class-names.js';
import styles from './task.module.css';

/** How sure the reading of the document is: printed so, concluded, or not read at all. */
export function CertaintyMark({ certainty }: { certainty: Certainty }) {
  const { t } = useText();
  return (
    <span className={classNames(styles.certainty, styles[certainty.toLowerCase()])}>
      {t(`task.certainty.${certainty}`)}
    </span>
  );
}
