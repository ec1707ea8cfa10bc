import { formatDay, type Day } from '@kvartal/shared/calendar';
import { useEffect, useState } from 'react';
import { AsOfPicker, DifferencePicker } from '../amendment/day-pickers.js';
import { DifferenceView } from '../amendment/difference-view.js';
import { WordingView } from '../amendment/wording-view.js';
import { upper } from '../lib/enums.js';
import { useText } from '../lib/i18n.js';
import { PageTitle } from '../ui/page-title.js';
import { PrintHeader } from '../ui/print-header.js';
import { Loading } from '../ui/progress.js';
import { planAddress, taskAddress, type PublicPlace } from './address.js';
import { NoAnswer } from './ask.js';
import { differenceSearch, wordingSearch } from './days.js';
import { NotRead, PlanMissing } from './problems.js';
import { askDifference, askWording } from './questions.js';
import { go } from './use-address.js';

type Answer<T> = { value: T | undefined; code: string | null; retry: () => void };

/** Asks once, and again after a failure when the reader wants. Whoever shows another question is a new component. */
function useAnswer<T>(question: (signal: AbortSignal) => Promise<T>): Answer<T> {
  const [asked] = useState(() => question);
  const [read, setRead] = useState<{ value?: T; code: string | null }>({ code: null });
  const isWanted = read.value === undefined && read.code === null;
  useEffect(() => {
    if (!isWanted) return;
    const stop = new AbortController();
    asked(stop.signal).then(
      (value) => setRead({ value, code: null }),
      (error: unknown) => {
        if (!stop.signal.aborted) setRead({ code: error instanceof NoAnswer ? error.code : 'network' });
      },
    );
    return () => stop.abort();
  }, [asked, isWanted]);
  return { value: read.value, code: read.code, retry: () => setRead({ code: null }) };
}

/** The plan as it read on a day. */
export function PublicWording({ place, asOf }: { place: PublicPlace; asOf: Day }) {
  const { t, lang } = useText();
  const { council, plan: slug } = place;
  const {
    value: plan,
    code,
    retry,
  } = useAnswer((signal) => askWording({ council, plan: slug, asOf }, upper(lang), signal));
  if (plan === null) return <PlanMissing />;
  if (!plan) return code === null ? <Loading /> : <NotRead code={code} retry={retry} />;
  return (
    <>
      <PageTitle>{t('amendment.as_of.title', { day: formatDay(asOf, lang, 'long') })}</PageTitle>
      <PrintHeader title={plan.title} today={plan.today} />
      <div className="no-print">
        <AsOfPicker
          day={asOf}
          today={plan.today}
          onPick={(day) => go(planAddress(place, wordingSearch(day)))}
        >
          <a href={planAddress(place, differenceSearch(asOf, plan.today))}>{t('amendment.as_of.compare')}</a>
          <a href={planAddress(place)}>{t('amendment.as_of.current')}</a>
        </AsOfPicker>
      </div>
      <WordingView
        wording={plan.wording}
        allAmendments={plan.amendments.length}
        hrefOfTask={(id) => taskAddress(place, id)}
      />
    </>
  );
}

/** What changed in the plan between two days. */
export function PublicDifference({ place, from, to }: { place: PublicPlace; from: Day; to: Day }) {
  const { t } = useText();
  const { council, plan: slug } = place;
  const {
    value: plan,
    code,
    retry,
  } = useAnswer((signal) => askDifference({ council, plan: slug, from, to }, signal));
  if (plan === null) return <PlanMissing />;
  if (!plan) return code === null ? <Loading /> : <NotRead code={code} retry={retry} />;
  return (
    <>
      <PageTitle>{t('amendment.difference')}</PageTitle>
      <PrintHeader title={plan.title} today={plan.today} />
      <div className="no-print">
        <DifferencePicker
          from={from}
          to={to}
          today={plan.today}
          onPick={(first, last) => go(planAddress(place, differenceSearch(first, last)))}
        />
        <p>
          <a href={planAddress(place)}>{t('amendment.as_of.current')}</a>
        </p>
      </div>
      <DifferenceView title={plan.title} from={from} to={to} difference={plan.difference} />
    </>
  );
}
