import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { formatDay } from '@kvartal/shared/calendar';
import { useState } from 'react';
import type {
  CalendarLineFragment,
  RevokeCalendarMutation,
  RevokeCalendarMutationVariables,
} from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { kyivDay } from '../lib/kyiv-day.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Empty } from '../ui/empty.js';
import { ErrorText } from '../ui/error-text.js';
import { useToast } from '../ui/toast.js';
import { CALENDAR_LINE, calendarName } from './calendar-fragment.js';
import styles from './calendar-feed.module.css';

const REVOKE: TypedDocumentNode<RevokeCalendarMutation, RevokeCalendarMutationVariables> = gql`
  mutation RevokeCalendar($input: RevokeCalendarInput!) {
    revokeCalendar(input: $input) {
      calendars {
        ...CalendarLine
      }
    }
  }
  ${CALENDAR_LINE}
`;

type CalendarListProps = { calendars: readonly CalendarLineFragment[]; onRevoked: () => void };

/** The person's addresses; each can be taken back, with a question first. */
export function CalendarList({ calendars, onRevoked }: CalendarListProps) {
  const { t, lang } = useText();
  const say = useToast();
  const [asked, setAsked] = useState<CalendarLineFragment | null>(null);
  const [revoke, { loading, error, reset }] = useMutation(REVOKE);

  if (calendars.length === 0) return <Empty title={t('calendar.none')}>{t('calendar.none.text')}</Empty>;

  const close = () => {
    reset();
    setAsked(null);
  };
  const confirm = async ({ id }: CalendarLineFragment) => {
    try {
      await revoke({ variables: { input: { id } } });
      setAsked(null);
      say(t('calendar.revoked'));
      onRevoked();
    } catch {
      // The dialog shows what went wrong and stays open.
    }
  };
  return (
    <>
      <ul className={styles.list}>
        {calendars.map((one) => (
          <li key={one.id}>
            <span>
              {calendarName(one, t)}
              <span className={styles.meta}>
                {' · '}
                {t('calendar.made', { day: formatDay(kyivDay(one.createdAt), lang, 'long') })}
              </span>
            </span>
            <Button
              look="quiet"
              className="no-print"
              aria-label={t('calendar.revoke.of', { name: calendarName(one, t) })}
              onClick={() => setAsked(one)}
            >
              {t('calendar.revoke')}
            </Button>
          </li>
        ))}
      </ul>
      <Dialog
        open={asked !== null}
        title={t('calendar.revoke.title')}
        onClose={close}
        actions={
          <>
            <Button busy={loading} onClick={() => asked && void confirm(asked)}>
              {t('calendar.revoke')}
            </Button>
            <Button look="secondary" onClick={close}>
              {t('ui.cancel')}
            </Button>
          </>
        }
      >
        <p>{asked && t('calendar.revoke.text', { name: calendarName(asked, t) })}</p>
        {error && <ErrorText code={errorCode(error)} />}
      </Dialog>
    </>
  );
}
