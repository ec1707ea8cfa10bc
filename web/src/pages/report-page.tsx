import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import type { ReportText } from '@kvartal/shared/report';
import { useState } from 'react';
import { useParams } from 'react-router';
import type {
  EditReportMutation,
  EditReportMutationVariables,
  PublishReportMutation,
  PublishReportMutationVariables,
  ReportPageQuery,
  ReportPageQueryVariables,
} from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { lower } from '../lib/enums.js';
import { formatInstant } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import { refusedBy } from '../lib/refused.js';
import { useRefused } from '../lib/use-refused.js';
import { useUnsaved } from '../lib/use-unsaved.js';
import { PublishDialog } from '../report/publish-dialog.js';
import { ReportBody } from '../report/report-body.js';
import { isReportContent } from '../report/report-content.js';
import styles from '../report/report.module.css';
import { TextField } from '../report/text-field.js';
import { Button } from '../ui/button.js';
import { classNames } from '../ui/class-names.js';
import { Refusal } from '../ui/meanwhile.js';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { Loading } from '../ui/progress.js';
import { useToast } from '../ui/toast.js';
import { meanwhile } from '../locales/uk/meanwhile.js';
import { report as reportWords } from '../locales/uk/report.js';

export const words = { ...meanwhile, ...reportWords };

const REPORT = gql`
  fragment ReportOfPage on Report {
    id
    year
    state
    version
    content
    contentHash
    publishedAt
    publicUrl
    docxUrl
    csvUrl
    can {
      edit
      publish
    }
  }
`;

const REPORT_PAGE: TypedDocumentNode<ReportPageQuery, ReportPageQueryVariables> = gql`
  query ReportPage($id: ID!) {
    report(id: $id) {
      ...ReportOfPage
    }
  }
  ${REPORT}
`;

const EDIT: TypedDocumentNode<EditReportMutation, EditReportMutationVariables> = gql`
  mutation EditReport($input: EditReportInput!) {
    editReport(input: $input) {
      report {
        ...ReportOfPage
      }
    }
  }
  ${REPORT}
`;

const PUBLISH: TypedDocumentNode<PublishReportMutation, PublishReportMutationVariables> = gql`
  mutation PublishReport($input: PublishReportInput!) {
    publishReport(input: $input) {
      report {
        ...ReportOfPage
      }
    }
  }
  ${REPORT}
`;

/** One annual report: a draft to complete and publish, or the frozen document to read and take away. */
export function Component() {
  const { id = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(REPORT_PAGE, {
    variables: { id },
    // A draft is built from the data of this moment.
    fetchPolicy: 'cache-and-network',
  });
  if (loading && !data) return <Loading />;
  if (error && !data) return <ErrorText code={errorCode(error)} />;
  if (!data?.report) return <ErrorText code="not_found" />;
  return <ReportView report={data.report} again={refetch} />;
}

type ReportRecord = NonNullable<ReportPageQuery['report']>;

function ReportView({ report, again }: { report: ReportRecord; again: () => Promise<unknown> }) {
  const { t, lang } = useText();
  const say = useToast();
  const [edit] = useMutation(EDIT);
  const [isAsking, setIsAsking] = useState(false);
  const { typed, type } = useUnsaved();
  const { content } = report;
  if (!isReportContent(content)) return <ErrorText code="not_found" />;
  const key = { id: report.id, version: report.version };
  const isDraft = report.state === 'DRAFT';
  const isOpen = isDraft && report.can.edit;

  const save = async (textKey: string, text: string) => {
    try {
      await edit({ variables: { input: { ...key, texts: [{ key: textKey, text }] } } });
      say(t('report.text.saved'));
      return null;
    } catch (error) {
      const refused = refusedBy(error);
      // The latest state comes at once and stands beside the text, which stays in its field and can be saved onto it.
      if (refused.code.endsWith('changed_meanwhile')) await again().catch(() => {});
      return refused;
    }
  };
  const field = (text: ReportText) => (
    <TextField
      text={text}
      typed={typed.get(text.key)}
      onType={(written) => type(text.key, written)}
      save={(written) => save(text.key, written)}
    />
  );
  return (
    <>
      <PageTitle>{content.title}</PageTitle>
      <header className={styles.head}>
        <div>
          <h1>{content.title}</h1>
          <p>
            {report.publishedAt === null
              ? t(`report.state.${lower(report.state)}`)
              : t('report.published_on', { when: formatInstant(report.publishedAt, lang) })}{' '}
            · {isDraft ? t('report.draft_note') : t('report.frozen_note')}
          </p>
        </div>
        <div className={classNames(styles.actions, 'no-print')}>
          {isDraft && report.can.publish && (
            <Button onClick={() => setIsAsking(true)}>{t('report.publish')}</Button>
          )}
          {report.publicUrl !== null && <a href={report.publicUrl}>{t('report.public')}</a>}
          {report.docxUrl !== null && <a href={report.docxUrl}>{t('report.docx')}</a>}
          {report.csvUrl !== null && <a href={report.csvUrl}>{t('report.csv')}</a>}
          <Button look="quiet" onClick={() => window.print()}>
            {t('report.print')}
          </Button>
        </div>
      </header>
      {isOpen ? <ReportBody content={content} renderText={field} /> : <ReportBody content={content} />}
      {report.contentHash !== null && (
        <p className={styles.hash}>{t('report.hash', { hash: report.contentHash })}</p>
      )}
      <Publish report={report} open={isAsking} unsaved={typed.size} onClose={() => setIsAsking(false)} />
    </>
  );
}

type PublishProps = {
  report: ReportRecord;
  open: boolean;
  unsaved: number;
  onClose: () => void;
};

function Publish({ report, open, unsaved, onClose }: PublishProps) {
  const { t } = useText();
  const say = useToast();
  const [publish, { loading }] = useMutation(PUBLISH);
  const { refused, refuse, goOn } = useRefused();
  const close = () => {
    goOn();
    onClose();
  };
  const confirm = async () => {
    try {
      await publish({ variables: { input: { id: report.id, version: report.version } } });
      close();
      say(t('report.published'));
    } catch (error) {
      // What somebody else changed must be read before it freezes.
      refuse(error);
    }
  };
  return (
    <PublishDialog
      open={open}
      year={report.year}
      unsaved={unsaved}
      busy={loading}
      refusal={<Refusal refused={refused} onGoOn={goOn} />}
      onPublish={() => void confirm()}
      onClose={close}
    />
  );
}
