import { gql, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { formatDay } from '@kvartal/shared/calendar';
import { measurementLines, type MeasurementLine } from '@kvartal/shared/open-data';
import { useState } from 'react';
import type {
  ImportMeasurementsMutation,
  ImportMeasurementsMutationVariables,
  MeasurementsPreviewQuery,
  MeasurementsPreviewQueryVariables,
} from '../gql/graphql.js';
import { decodeTable } from '../lib/decode-table.js';
import { lower } from '../lib/enums.js';
import { errorCode } from '../lib/error-code.js';
import { formatNumber } from '../lib/formats.js';
import { useText, type MessageId } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { Notice } from '../ui/notice.js';
import { Loading } from '../ui/progress.js';
import { useToast } from '../ui/toast.js';
import styles from './kpi.module.css';

const PREVIEW: TypedDocumentNode<MeasurementsPreviewQuery, MeasurementsPreviewQueryVariables> = gql`
  query MeasurementsPreview($input: MeasurementFileInput!) {
    measurementsPreview(input: $input) {
      added
      same
      lines {
        line
        kind
        problem
        text
        measuredOn
        value
        known
        worry
      }
    }
  }
`;

const IMPORT: TypedDocumentNode<ImportMeasurementsMutation, ImportMeasurementsMutationVariables> = gql`
  mutation ImportMeasurements($input: MeasurementFileInput!) {
    importMeasurements(input: $input) {
      added
    }
  }
`;

/** In bytes; a thousand lines are far below it. */
const LARGEST = 1024 * 1024;

type Preview = MeasurementsPreviewQuery['measurementsPreview'];
type State =
  | { step: 'choose'; wrong: MessageId | null; code: string | null }
  | { step: 'busy' }
  | { step: 'look'; lines: MeasurementLine[]; preview: Preview; busy: boolean; code: string | null };

const CHOOSE: Extract<State, { step: 'choose' }> = { step: 'choose', wrong: null, code: null };

/** A file of measurements: chosen, looked at line by line, then added as a whole. */
export function ImportMeasurements({ planSlug }: { planSlug: string }) {
  const { t } = useText();
  const say = useToast();
  const client = useApolloClient();
  const [accept] = useMutation(IMPORT, { refetchQueries: 'active' });
  const [state, setState] = useState<State>(CHOOSE);

  const choose = async (file: File) => {
    if (file.size > LARGEST) {
      setState({ ...CHOOSE, wrong: 'kpi.import.too_large' });
      return;
    }
    setState({ step: 'busy' });
    const { lines, issue } = measurementLines(decodeTable(new Uint8Array(await file.arrayBuffer())));
    if (issue !== null || lines.length === 0) {
      setState({ ...CHOOSE, wrong: `kpi.import.${issue ?? 'empty'}` });
      return;
    }
    try {
      const { data } = await client.query({
        query: PREVIEW,
        variables: { input: { planSlug, lines } },
        fetchPolicy: 'no-cache',
      });
      setState(
        data ? { step: 'look', lines, preview: data.measurementsPreview, busy: false, code: null } : CHOOSE,
      );
    } catch (error) {
      setState({ ...CHOOSE, code: errorCode(error) });
    }
  };

  const add = async (looked: Extract<State, { step: 'look' }>) => {
    setState({ ...looked, busy: true, code: null });
    try {
      const { data } = await accept({ variables: { input: { planSlug, lines: looked.lines } } });
      say(t('kpi.import.done', { count: data?.importMeasurements.added ?? 0 }));
      setState(CHOOSE);
    } catch (error) {
      setState({ ...looked, busy: false, code: errorCode(error) });
    }
  };

  return (
    <details className={styles.import}>
      <summary>{t('kpi.import')}</summary>
      <p>{t('kpi.import.lead')}</p>
      <label className={styles.file}>
        {t('kpi.import.file')}
        <input
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void choose(file);
            // The same file, corrected meanwhile, may be chosen again.
            event.target.value = '';
          }}
        />
      </label>
      {state.step === 'busy' && <Loading />}
      {state.step === 'choose' && state.wrong !== null && <Notice kind="error">{t(state.wrong)}</Notice>}
      {state.step === 'choose' && state.code !== null && <ErrorText code={state.code} />}
      {state.step === 'look' && (
        <>
          <Lines preview={state.preview} />
          {state.code !== null && <ErrorText code={state.code} />}
          <div className={styles.actions}>
            {state.preview.added > 0 && (
              <Button busy={state.busy} onClick={() => void add(state)}>
                {t('kpi.import.accept', { count: state.preview.added })}
              </Button>
            )}
            <Button look="secondary" onClick={() => setState(CHOOSE)}>
              {t('ui.cancel')}
            </Button>
          </div>
        </>
      )}
    </details>
  );
}

/** What becomes of the lines: counts first, then every line but those that are there already. */
function Lines({ preview }: { preview: Preview }) {
  const { t, lang } = useText();
  const { added, same, lines } = preview;
  const shown = lines.filter((line) => line.kind !== 'SAME');
  return (
    <>
      <p role="status">
        {t('kpi.import.counts', { added, same, other: lines.length - added - same })}{' '}
        {added === 0 && t('kpi.import.nothing')}
      </p>
      {shown.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.lines}>
            <thead>
              <tr>
                <th scope="col" className={styles.number}>
                  {t('kpi.import.line')}
                </th>
                <th scope="col">{t('kpi.page')}</th>
                <th scope="col">{t('kpi.measured_on')}</th>
                <th scope="col" className={styles.number}>
                  {t('kpi.value')}
                </th>
                <th scope="col">{t('kpi.import.what')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((line) => (
                <tr key={line.line}>
                  <th scope="row" className={styles.number}>
                    {line.line}
                  </th>
                  <td>{line.text ?? '—'}</td>
                  <td>{line.measuredOn === null ? '—' : formatDay(line.measuredOn, lang, 'numeric')}</td>
                  <td className={styles.number}>
                    {line.value === null ? '—' : formatNumber(line.value, lang)}
                  </td>
                  <td>
                    {t(wordsOf(line), { known: line.known === null ? '' : formatNumber(line.known, lang) })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function wordsOf({ kind, problem, worry }: Preview['lines'][number]): MessageId {
  if (kind === 'CONFLICT') return 'kpi.import.conflict';
  if (problem !== null) return `kpi.import.wrong.${lower(problem)}`;
  return worry === null ? 'kpi.import.new' : `kpi.import.worry.${lower(worry)}`;
}
