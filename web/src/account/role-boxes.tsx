import type { Role } from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import styles from './people.module.css';

const ROLES: readonly Role[] = ['ADMINISTRATOR', 'SECRETARY', 'EXECUTOR', 'HEAD', 'MEMBER', 'READER'];

type RoleBoxesProps = {
  value: readonly Role[];
  onChange: (roles: Role[]) => void;
  /** What is wrong with the choice; null when nothing is. */
  error: string | null;
};

/** The roles of a person, any number of them. */
export function RoleBoxes({ value, onChange, error }: RoleBoxesProps) {
  const { t } = useText();
  const toggle = (role: Role) =>
    onChange(ROLES.filter((one) => (one === role ? !value.includes(one) : value.includes(one))));
  return (
    <fieldset className={styles.roles} aria-describedby={error === null ? undefined : 'roles-error'}>
      <legend>{t('people.invite.roles')}</legend>
      {ROLES.map((role) => (
        <label key={role}>
          <input type="checkbox" checked={value.includes(role)} onChange={() => toggle(role)} />
          {t(`people.role.${role}`)}
        </label>
      ))}
      {error !== null && (
        <p id="roles-error" role="alert" className={styles.wrong}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
