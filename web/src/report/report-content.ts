import type { ReportContent } from '@kvartal/shared/report';

/**
 * Whether what the API gave as a report's content is one that this page can show: the format names its own version.
 *
 * @example isReportContent({ format: 'kvartal-report/1', … }) // true
 */
export function isReportContent(value: unknown): value is ReportContent {
  return (
    typeof value === 'object' && value !== null && 'format' in value && value.format === 'kvartal-report/1'
  );
}
