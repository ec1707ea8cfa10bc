import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { PublishPlanMutation, PublishPlanMutationVariables } from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import { useRefused } from '../lib/use-refused.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Refusal } from '../ui/meanwhile.js';
import { useToast } from '../ui/toast.js';
import styles from './plan.module.css';

const PUBLISH_PLAN: TypedDocumentNode<PublishPlanMutation, PublishPlanMutationVariables> = gql`
  mutation PublishPlan($input: PublishPlanInput!) {
    publishPlan(input: $input) {
      plan {
        id
        version
        publishedAt
        can {
          publish
        }
      }
    }
  }
`;

type PublishPlanProps = {
  plan: { slug: string; version: number; publishedAt: string | null; can: { publish: boolean } };
  publicHref: string;
};

/** The way to the public page; before there is one, the button that opens it to everybody, with a question first. */
export function PublishPlan({ plan, publicHref }: PublishPlanProps) {
  const { t } = useText();
  const say = useToast();
  const [asking, setAsking] = useState(false);
  const [publish, { loading }] = useMutation(PUBLISH_PLAN);
  const { refused, refuse, goOn } = useRefused();

  if (plan.publishedAt !== null) return <a href={publicHref}>{t('plan.public_page')}</a>;
  if (!plan.can.publish) return null;

  const confirm = async () => {
    try {
      await publish({ variables: { input: { planSlug: plan.slug, version: plan.version } } });
      setAsking(false);
      say(t('plan.published'));
    } catch (error) {
      refuse(error);
    }
  };
  const close = () => {
    goOn();
    setAsking(false);
  };
  return (
    <>
      <Button look="secondary" onClick={() => setAsking(true)}>
        {t('plan.publish')}
      </Button>
      <Dialog
        open={asking}
        title={t('plan.publish.title')}
        onClose={close}
        actions={
          <>
            <Button busy={loading} onClick={() => void confirm()}>
              {t('plan.publish.confirm')}
            </Button>
            <Button look="secondary" onClick={close}>
              {t('ui.cancel')}
            </Button>
          </>
        }
      >
        <p>{t('plan.publish.text')}</p>
        <p className={styles.address}>{publicHref}</p>
        <Refusal refused={refused} onGoOn={goOn} />
      </Dialog>
    </>
  );
}
