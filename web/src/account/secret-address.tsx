import { useText } from '../lib/i18n.js';
import { Field } from '../ui/field.js';
import { Notice } from '../ui/notice.js';
import styles from './people.module.css';

/** A link that no letter carries, told once: to be given to the person by hand. */
export function SecretAddress({ address }: { address: string }) {
  const { t } = useText();
  return (
    <div className={styles.handOver}>
      <Notice>{t('people.invite.address.text')}</Notice>
      <Field
        label={t('people.invite.address')}
        readOnly
        value={address}
        onFocus={(event) => event.target.select()}
      />
    </div>
  );
}
