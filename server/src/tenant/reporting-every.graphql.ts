import { FREQUENCIES } from '@kvartal/shared/schedule';
import { upperEnum } from '../platform/graphql/upper-enum.js';

export const ReportingEveryEnum = upperEnum(
  'ReportingEvery',
  FREQUENCIES,
  "How often a plan's executors report.",
);
