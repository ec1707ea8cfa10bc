import { useId, type ReactNode } from 'react';
import styles from './settings-section.module.css';

type SettingsSectionProps = { title: string; lead?: string; children: ReactNode };

/** One matter of a page of settings, under its own heading; it saves and reports by itself. */
export function SettingsSection({ title, lead, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  );
}

/** The class of a form in such a section: its fields under each other, not wider than one reads. */
export const settingsForm = styles.form;
