import { countedStatusWord, statusWord, type Status } from '@kvartal/shared/status';
import type { ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import { classNames } from './class-names.js';
import { StatusGlyph } from './status-glyph.js';
import styles from './status-mark.module.css';
import { statusTone } from './status-tone.js';

type StatusMarkProps = {
  status: Status;
  /** How many things stand so: «6 прострочено» instead of «Прострочено». */
  count?: number;
  /** Said after the word: «на 52 дні». */
  children?: ReactNode;
};

/** A status as it is shown everywhere: glyph, word and colour. The word is never left out. */
export function StatusMark({ status, count, children }: StatusMarkProps) {
  const { lang } = useText();
  const word =
    count === undefined ? statusWord(status, lang) : `${count} ${countedStatusWord(status, count, lang)}`;
  return (
    <span className={classNames(styles.mark, styles[statusTone(status)])}>
      <StatusGlyph status={status} />
      <span className={styles.word}>
        {word}
        {children !== undefined && <> {children}</>}
      </span>
    </span>
  );
}
