import { useText, type MessageId } from '../lib/i18n.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { Notice } from '../ui/notice.js';
import { PageTitle } from '../ui/page-title.js';

/** The address means no published plan; whether there is such a plan at all is not told. */
export function PlanMissing() {
  const { t } = useText();
  return (
    <>
      <PageTitle>{t('public.missing')}</PageTitle>
      <Empty wholePage title={t('public.missing')}>
        {t('public.missing.text')}
      </Empty>
    </>
  );
}

/** The plan is there, the task is not. */
export function TaskMissing({ planHref }: { planHref: string }) {
  const { t } = useText();
  return (
    <>
      <PageTitle>{t('public.task_missing')}</PageTitle>
      <Empty
        wholePage
        title={t('public.task_missing')}
        actions={<ButtonLink href={planHref}>{t('public.to_plan')}</ButtonLink>}
      >
        {t('public.task_missing.text')}
      </Empty>
    </>
  );
}

/** What a reader can be refused with; the texts of every other refusal stay with those who sign in. */
const WHY: Readonly<Record<string, MessageId>> = {
  network: 'ui.network',
  'rate.limited': 'public.wait',
  'server.busy': 'public.wait',
};

/** The server did not answer, or refused; the way to ask it again stands beside. */
export function NotRead({ code, retry }: { code: string; retry: () => void }) {
  const { t } = useText();
  return (
    <Notice
      kind="error"
      actions={
        <Button look="secondary" onClick={retry}>
          {t('ui.retry')}
        </Button>
      }
    >
      {t(WHY[code] ?? 'public.failed')}
    </Notice>
  );
}
