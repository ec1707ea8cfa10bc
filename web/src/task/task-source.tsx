import type { TaskWordingFragment } from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import { sourceWord, type Source } from './source.js';
import styles from './task.module.css';

/** The addresses of the file and of a place in a document that is being or was checked. */
export type SourceLinks = {
  file: (fileId: string) => string;
  importAt: (draftId: string, place: string) => string;
};

type TaskSourceProps = { source: Source; document: TaskWordingFragment['document']; links: SourceLinks };

/** Where the task stands in its document: the place in words, the file, and the place itself for who may see drafts. */
export function TaskSource({ source, document, links }: TaskSourceProps) {
  const { t } = useText();
  return (
    <div className={styles.meta}>
      <h3>{t('task.source')}</h3>
      <p>
        <span>
          {'line' in source
            ? t('task.source.line', { line: source.line })
            : t('task.source.table', { table: source.table, row: source.row })}
        </span>{' '}
        {document && (
          <a href={links.file(document.fileId)} download>
            {t('task.source.file', { name: document.fileName })}
          </a>
        )}
        {document && document.draftId !== null && (
          <>
            {' · '}
            <a href={links.importAt(document.draftId, sourceWord(source))}>{t('task.source.show')}</a>
          </>
        )}
      </p>
    </div>
  );
}
