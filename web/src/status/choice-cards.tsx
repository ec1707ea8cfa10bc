import { CHOICES, type StatusChoice } from '@kvartal/shared/status';
import { classNames } from '../ui/class-names.js';
import { RadioCards } from '../ui/field.js';
import { StatusGlyph } from '../ui/status-glyph.js';
import { statusTone } from '../ui/status-tone.js';
import { useText } from '../lib/i18n.js';
import { CHOICE_NAME } from './choice-keys.js';
import { CHOICE_LOOK } from './declared.js';
import styles from './status.module.css';

type ChoiceCardsProps = {
  value: StatusChoice | null;
  onChange: (choice: StatusChoice) => void;
  error: string | null;
};

/** The five answers of a clerk, each a card with the digit that picks it. */
export function ChoiceCards({ value, onChange, error }: ChoiceCardsProps) {
  const { t, lang } = useText();
  return (
    <RadioCards
      legend={t('status.form.choice')}
      name={CHOICE_NAME}
      value={value}
      onChange={onChange}
      error={error}
      cards={CHOICES.map(({ choice, word }, index) => ({
        value: choice,
        key: String(index + 1),
        label: (
          <span className={classNames(styles.choice, styles[statusTone(CHOICE_LOOK[choice])])}>
            <StatusGlyph status={CHOICE_LOOK[choice]} />
            {word[lang]}
          </span>
        ),
      }))}
    />
  );
}
