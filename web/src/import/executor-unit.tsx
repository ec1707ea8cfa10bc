import type { ExecutorKind } from '@kvartal/shared/executor';
import type { DraftExecutor } from '@kvartal/shared/plan-document';
import { useState } from 'react';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Select } from '../ui/field.js';
import { refusalText } from './refusal-text.js';
import { useReview } from './review-context.js';
import styles from './review.module.css';

const KINDS = ['unit', 'enterprise', 'group', 'position-group', 'external', 'body'] as const;
const UNIT = 'unit:';
const KIND = 'kind:';

/**
 * Says who a printed name is: a unit of the council, or one that acceptance creates, of what kind and in which unit. It
 * is said once for every task that prints the name.
 */
export function ExecutorUnit({ executor }: { executor: DraftExecutor }) {
  const { t, lang } = useText();
  const { units, act } = useReview();
  const { name } = executor;
  const now = executor.unitId === undefined ? `${KIND}${executor.kind}` : `${UNIT}${executor.unitId}`;
  const [who, setWho] = useState(now);
  const [parent, setParent] = useState(executor.parent ?? '');
  const [code, setCode] = useState<string | null>(null);
  const isNew = who.startsWith(KIND);
  const kind: ExecutorKind = KINDS.find((one) => who === `${KIND}${one}`) ?? 'unit';

  const save = async () => {
    const unitId = isNew ? null : who.slice(UNIT.length);
    const told = { kind: 'unit', name, unitId, executorKind: kind, parent: isNew ? parent : null } as const;
    setCode(await act([told], t('review.unit.saved', { name })));
  };
  return (
    <details className={styles.unit}>
      <summary>
        {t('review.unit')}
        <span className="visually-hidden"> {name}</span>
      </summary>
      <div className={styles.unitFields}>
        <Select
          label={t('review.unit.who')}
          hint={t('review.unit.everywhere')}
          value={who}
          onChange={setWho}
          error={code === null ? null : refusalText(code, t, lang)}
          options={[
            ...KINDS.map((one) => ({ value: `${KIND}${one}`, label: t(`review.unit.new.${one}`) })),
            ...units.map((unit) => ({ value: `${UNIT}${unit.id}`, label: unit.name })),
          ]}
        />
        {isNew && (
          <Select
            label={t('review.unit.parent')}
            value={parent}
            onChange={setParent}
            options={[
              { value: '', label: t('review.unit.no_parent') },
              // A parent that the document names and the list does not have yet.
              ...(executor.parent !== null && !units.some((unit) => unit.name === executor.parent)
                ? [{ value: executor.parent, label: executor.parent }]
                : []),
              ...units.map((unit) => ({ value: unit.name, label: unit.name })),
            ]}
          />
        )}
        <Button look="secondary" onClick={() => void save()}>
          {t('import.save')}
          <span className="visually-hidden"> {name}</span>
        </Button>
      </div>
    </details>
  );
}
