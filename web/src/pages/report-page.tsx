import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
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
import { PublishDialog } from '../report/publish-dialog.js';
import { ReportBody } from '../report/report-body.js';
import { isReportContent } from '../report/report-content.js';
import styles from '../report/report.module.css';
import { TextField } from '../report/text-field.js';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/notice.js';
import { PageTitle } from '../ui/page-title.js';
import { Loading } from '../ui/progress.js';
import { useToast } from '../ui/toast.js';

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
  const [publish, publishing] = useMutation(PUBLISH);
  const [asking, setAsking] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const { content } = report;
  if (!isReportContent(content)) return <ErrorText code="not_found" />;
  const key = { id: report.id, version: report.version };
  const draft = report.state === 'DRAFT';

  const refuse = async (refused: unknown) => {
    const refusal = errorCode(refused);
    if (refusal.endsWith('changed_meanwhile')) {
      await again();
      say(t('report.conflict'));
    } else setCode(refusal);
  };
  const save = async (textKey: string, text: string) => {
    setCode(null);
    try {
      await edit({ variables: { input: { ...key, texts: [{ key: textKey, text }] } } });
      say(t('report.text.saved'));
      return true;
    } catch (refused) {
      await refuse(refused);
      return false;
    }
  };
  const confirm = async () => {
    setCode(null);
    try {
      await publish({ variables: { input: key } });
      say(t('report.published'));
    } catch (refused) {
      await refuse(refused);
    }
    setAsking(false);
  };

  return (
    <>
      <PageTitle>{content.title}</PageTitle>
      <header className={styles.head}>
        <div>
          <h1>{content.title}</h1>
          <p>
            {t(`report.state.${lower(report.state)}`)}
            {report.publishedAt && ` · ${formatInstant(report.publishedAt, lang)}`} ·{' '}
            {draft ? t('report.draft_note') : t('report.frozen_note')}
          </p>
        </div>
        <div className={`${styles.actions} no-print`}>
          {draft && report.can.publish && (
            <Button onClick={() => setAsking(true)}>{t('report.publish')}</Button>
          )}
          {report.publicUrl && <a href={report.publicUrl}>{t('report.public')}</a>}
          {report.docxUrl && <a href={report.docxUrl}>{t('report.docx')}</a>}
          {report.csvUrl && <a href={report.csvUrl}>{t('report.csv')}</a>}
          <Button look="quiet" onClick={() => window.print()}>
            {t('report.print')}
          </Button>
        </div>
      </header>
      {code !== null && <ErrorText code={code} />}
      {draft && report.can.edit ? (
        <ReportBody content={content} renderText={(text) => <TextField text={text} save={save} />} />
      ) : (
        <ReportBody content={content} />
      )}
      {report.contentHash && <p className={styles.hash}>{t('report.hash', { hash: report.contentHash })}</p>}
      <PublishDialog
        open={asking}
        year={report.year}
        busy={publishing.loading}
        onPublish={() => void confirm()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
