import { useText } from '../lib/i18n.js';
import styles from './plan.module.css';

const ENDINGS = ['docx', 'xlsx', 'csv'] as const;

/** The ways to take the plan along as a file; `hrefOf` gives the address of each. */
export function PlanDownloads({ hrefOf }: { hrefOf: (ending: string) => string }) {
  const { t } = useText();
  return (
    <details className={styles.downloads}>
      <summary>{t('plan.download')}</summary>
      <ul>
        {ENDINGS.map((ending) => (
          <li key={ending}>
            <a href={hrefOf(ending)} download>
              {t(`plan.download.${ending}`)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
