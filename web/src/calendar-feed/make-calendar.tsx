import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import type { CalendarKind, MakeCalendarMutation, MakeCalendarMutationVariables } from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { RadioCards, Select } from '../ui/field.js';
import { ErrorText } from '../ui/error-text.js';
import { CALENDAR_LINE } from './calendar-fragment.js';
import styles from './calendar-feed.module.css';
import { NewAddress } from './new-address.js';

const MAKE: TypedDocumentNode<MakeCalendarMutation, MakeCalendarMutationVariables> = gql`
  mutation MakeCalendar($input: MakeCalendarInput!) {
    makeCalendar(input: $input) {
      calendar {
        ...CalendarLine
      }
      address
    }
  }
  ${CALENDAR_LINE}
`;

const KINDS: readonly CalendarKind[] = ['PERSON', 'UNIT', 'PLAN'];

type MakeCalendarProps = {
  units: readonly { id: string; name: string }[];
  plans: readonly { slug: string; title: string }[];
  onMade: () => void;
};

/** Asks whose deadlines, makes the address and shows it once. */
export function MakeCalendar({ units, plans, onMade }: MakeCalendarProps) {
  const { t } = useText();
  const [kind, setKind] = useState<CalendarKind>('PERSON');
  const [unitId, setUnitId] = useState('');
  const [planSlug, setPlanSlug] = useState(plans.length === 1 ? (plans[0]?.slug ?? '') : '');
  const [tried, setTried] = useState(false);
  const [make, { data, loading, error }] = useMutation(MAKE);
  const missing = (kind === 'UNIT' && unitId === '') || (kind === 'PLAN' && planSlug === '');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    try {
      const input = {
        kind,
        ...(kind === 'UNIT' && { unitId }),
        ...(kind === 'PLAN' && { planSlug }),
      };
      await make({ variables: { input } });
      setTried(false);
      onMade();
    } catch {
      // The form says what went wrong and keeps the choice.
    }
  };
  return (
    <section className={styles.make} aria-labelledby="make-calendar">
      <h2 id="make-calendar">{t('calendar.make')}</h2>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <RadioCards
          legend={t('calendar.whose')}
          name="calendar-kind"
          cards={KINDS.map((value) => ({ value, label: t(`calendar.kind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        {kind === 'UNIT' && (
          <Select
            label={t('calendar.unit')}
            options={[
              { value: '', label: t('calendar.choose') },
              ...units.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={unitId}
            onChange={setUnitId}
            error={tried && missing ? t('calendar.unit.required') : null}
          />
        )}
        {kind === 'PLAN' && (
          <Select
            label={t('calendar.plan')}
            options={[
              { value: '', label: t('calendar.choose') },
              ...plans.map(({ slug, title }) => ({ value: slug, label: title })),
            ]}
            value={planSlug}
            onChange={setPlanSlug}
            error={tried && missing ? t('calendar.plan.required') : null}
          />
        )}
        {error && <ErrorText code={errorCode(error)} />}
        <div>
          <Button type="submit" busy={loading}>
            {t('calendar.submit')}
          </Button>
        </div>
      </form>
      {data && <NewAddress key={data.makeCalendar.calendar.id} address={data.makeCalendar.address} />}
    </section>
  );
}
