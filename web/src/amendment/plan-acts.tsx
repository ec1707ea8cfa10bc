import { addDays, formatDay, type Day } from '@kvartal/shared/calendar';
import { useText } from '../lib/i18n.js';
import { actText, type Act } from './act-text.js';
import styles from './amendment.module.css';

/** An amendment in short. */
export type AmendmentLine = { id: string; inForceOn: Day; legalAct: Act };

type PlanActsProps = {
  approved: Act | null;
  amendments: readonly AmendmentLine[];
  /** The address of what differs between two days. */
  hrefOfDifference: (from: Day, to: Day) => string;
};

/** The act that approved a plan and those that changed it, in their order, each with the way to what it changed. */
export function PlanActs({ approved, amendments, hrefOfDifference }: PlanActsProps) {
  const { t, lang } = useText();
  if (!approved && amendments.length === 0) return null;
  return (
    <ul className={styles.acts} aria-label={t('amendment.acts')}>
      {approved && (
        <li>
          <ActLine
            text={t('amendment.acts.approved', { act: actText(approved, t, lang) })}
            url={approved.url}
          />
        </li>
      )}
      {amendments.map(({ id, legalAct, inForceOn }) => (
        <li key={id}>
          <ActLine
            text={t('amendment.acts.amended', { act: actText(legalAct, t, lang) })}
            url={legalAct.url}
          />
          {', '}
          {t('amendment.acts.in_force', { day: formatDay(inForceOn, lang, 'long') })}
          {' · '}
          <a href={hrefOfDifference(addDays(inForceOn, -1), inForceOn)}>{t('amendment.acts.what_changed')}</a>
        </li>
      ))}
    </ul>
  );
}

function ActLine({ text, url }: { text: string; url: string | null }) {
  return url === null ? (
    <span>{text}</span>
  ) : (
    <a href={url} rel="noreferrer">
      {text}
    </a>
  );
}
