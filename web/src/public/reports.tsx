import { useText } from '../lib/i18n.js';
import { classNames } from '../ui/class-names.js';
import styles from './public.module.css';
import type { PublicPlan } from './questions.js';

/** The annual reports that the council has published, each with its data. */
export function Reports({ reports }: { reports: PublicPlan['reports'] }) {
  const { t } = useText();
  return (
    <section className={classNames(styles.section, 'no-print')} aria-labelledby="reports">
      <h2 id="reports">{t('public.reports')}</h2>
      {reports.length === 0 && <p className={styles.meta}>{t('public.reports.none')}</p>}
      <ul className={styles.reports}>
        {reports.map(({ id, year, publicUrl, docxUrl, csvUrl }) => {
          const name = t('public.report', { year: String(year) });
          return (
            publicUrl !== null && (
              <li key={id}>
                <a href={publicUrl}>{name}</a>
                <Format name={name} format={t('public.report.docx')} href={docxUrl} />
                <Format name={name} format={t('public.report.csv')} href={csvUrl} />
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

function Format({ name, format, href }: { name: string; format: string; href: string | null }) {
  const { t } = useText();
  if (href === null) return null;
  return (
    <a href={href} download aria-label={t('public.report.named', { name, format })}>
      {format}
    </a>
  );
}
