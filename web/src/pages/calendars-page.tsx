import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useSession } from '../account/session.js';
import { CALENDAR_LINE } from '../calendar-feed/calendar-fragment.js';
import { CalendarList } from '../calendar-feed/calendar-list.js';
import styles from '../calendar-feed/calendar-feed.module.css';
import { MakeCalendar } from '../calendar-feed/make-calendar.js';
import type { CalendarsPageQuery, CalendarsPageQueryVariables } from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { Loading } from '../ui/progress.js';
import { calendarFeed } from '../locales/uk/calendar-feed.js';

export const words = { ...calendarFeed };

const CALENDARS: TypedDocumentNode<CalendarsPageQuery, CalendarsPageQueryVariables> = gql`
  query CalendarsPage {
    myCalendars {
      ...CalendarLine
    }
    orgUnits {
      id
      name
    }
  }
  ${CALENDAR_LINE}
`;

/** Secret addresses that carry deadlines into the person's own calendar program. */
export function Component() {
  const { t } = useText();
  const { plans } = useSession();
  const [taken, setTaken] = useState(0);
  const { data, error, refetch } = useQuery(CALENDARS, { fetchPolicy: 'cache-and-network' });
  return (
    <>
      <PageTitle>{t('calendar.title')}</PageTitle>
      <h1>{t('calendar.title')}</h1>
      <p className={styles.lead}>{t('calendar.lead')}</p>
      {data ? (
        <>
          <MakeCalendar key={taken} units={data.orgUnits} plans={plans} onMade={() => void refetch()} />
          <h2>{t('calendar.list')}</h2>
          <CalendarList
            calendars={data.myCalendars}
            onRevoked={() => {
              // An address that was taken back is not left standing on the page.
              setTaken(taken + 1);
              void refetch();
            }}
          />
        </>
      ) : error ? (
        <ErrorText
          code={errorCode(error)}
          actions={
            <Button look="secondary" onClick={() => void refetch()}>
              {t('ui.retry')}
            </Button>
          }
        />
      ) : (
        <Loading />
      )}
    </>
  );
}
