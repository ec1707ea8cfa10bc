import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { quarterOf, yearOf, type Day, type Period } from '@kvartal/shared/calendar';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../app/paths.js';
import type {
  CreateReportMutation,
  CreateReportMutationVariables,
  ReportsPageQuery,
  ReportsPageQueryVariables,
} from '../gql/graphql.js';
import { lower } from '../lib/enums.js';
import { errorCode } from '../lib/error-code.js';
import { formatInstant } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import styles from '../report/report.module.css';
import { Button } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { Select } from '../ui/field.js';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { Loading } from '../ui/progress.js';
import { report as reportWords } from '../locales/uk/report.js';

export const words = { ...reportWords };

const REPORTS_PAGE: TypedDocumentNode<ReportsPageQuery, ReportsPageQueryVariables> = gql`
  query ReportsPage($plan: String!) {
    plan(slug: $plan) {
      id
      slug
      title
      today
      period {
        from
        to
      }
      can {
        createReport
      }
      reports {
        id
        year
        state
        publishedAt
        publicUrl
      }
    }
  }
`;

const CREATE: TypedDocumentNode<CreateReportMutation, CreateReportMutationVariables> = gql`
  mutation CreateReport($input: CreateReportInput!) {
    createReport(input: $input) {
      report {
        id
      }
    }
  }
`;

/** The annual reports of a plan, and the way to make one more. */
export function Component() {
  const { plan: slug = '' } = useParams();
  const { t, lang } = useText();
  const { data, error, loading } = useQuery(REPORTS_PAGE, {
    variables: { plan: slug },
    fetchPolicy: 'cache-and-network',
  });
  if (loading && !data) return <Loading />;
  if (error && !data) return <ErrorText code={errorCode(error)} />;
  if (!data?.plan) return <ErrorText code="not_found" />;
  const { plan } = data;
  const reports = plan.reports.toSorted((a, b) => b.year - a.year);
  return (
    <>
      <PageTitle>{t('report.list.title')}</PageTitle>
      <h1>{t('report.list.title')}</h1>
      <p>{t('report.list.lead')}</p>
      {plan.can.createReport && (
        <CreateReport
          slug={slug}
          years={yearsOf(plan.period, plan.today).filter((year) => reports.every((one) => one.year !== year))}
        />
      )}
      {reports.length === 0 ? (
        <Empty title={t('report.list.none')}>{t('report.list.none_text')}</Empty>
      ) : (
        <ul className={styles.list}>
          {reports.map((report) => (
            <li key={report.id} className={styles.row}>
              <a href={paths.report(report.id)}>{t('report.title', { year: String(report.year) })}</a>
              <strong>
                {report.publishedAt === null
                  ? t(`report.state.${lower(report.state)}`)
                  : t('report.published_on', { when: formatInstant(report.publishedAt, lang) })}
              </strong>
              {report.publicUrl && <a href={report.publicUrl}>{t('report.public')}</a>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The years of the plan that have begun, the latest first: a report of a year to come would say nothing. */
function yearsOf(period: Period, today: Day): number[] {
  const last = Math.min(yearOf(period.to), yearOf(quarterOf(today)));
  const years: number[] = [];
  for (let year = last; year >= yearOf(period.from); year -= 1) years.push(year);
  return years;
}

function CreateReport({ slug, years }: { slug: string; years: readonly number[] }) {
  const { t } = useText();
  const navigate = useNavigate();
  const [create, { loading }] = useMutation(CREATE);
  const [year, setYear] = useState<string | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const [latest] = years;
  if (latest === undefined) return null;
  const submit = async () => {
    setCode(null);
    try {
      const { data } = await create({
        variables: { input: { planSlug: slug, year: Number(year ?? latest) } },
      });
      if (data) await navigate(paths.report(data.createReport.report.id));
    } catch (refused) {
      setCode(errorCode(refused));
    }
  };
  return (
    <form
      className={styles.create}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Select
        label={t('report.list.year')}
        options={years.map((one) => ({ value: String(one), label: String(one) }))}
        value={year ?? String(latest)}
        onChange={setYear}
      />
      <Button type="submit" busy={loading}>
        {t('report.create')}
      </Button>
      {code !== null && <ErrorText code={code} />}
    </form>
  );
}
