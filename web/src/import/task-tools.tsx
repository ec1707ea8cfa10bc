import type { SectionDraft, StructureAct, TaskDraft } from '@kvartal/shared/plan-document';
import { useState, type ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { MoveDialog } from './move-dialog.js';
import { useReview } from './review-context.js';
import styles from './review.module.css';
import { TitlesDialog } from './titles-dialog.js';

type Asking = 'split' | 'add' | 'move' | null;

/** What can be done to the place of a task: merge, split, move, add, remove, make it a section. */
export function TaskTools({ task, pointer }: { task: TaskDraft; pointer: string }) {
  const { t } = useText();
  const [asking, setAsking] = useState<Asking>(null);
  const tools = useTools(pointer);
  const close = () => setAsking(null);
  return (
    <Tools refused={tools.refused}>
      {tools.button('merge')}
      <Button look="quiet" onClick={() => setAsking('split')}>
        {t('review.tool.split')}
      </Button>
      {tools.button('up')}
      {tools.button('down')}
      <Button look="quiet" onClick={() => setAsking('move')}>
        {t('review.tool.move')}
      </Button>
      <Button look="quiet" onClick={() => setAsking('add')}>
        {t('review.tool.add')}
      </Button>
      {tools.button('to-section')}
      {tools.button('remove')}
      <TitlesDialog
        open={asking === 'split'}
        title={t('review.split.title')}
        hint={t('review.split.hint')}
        first={task.title}
        onDone={(titles) => tools.rearrange({ kind: 'split', pointer, titles })}
        onClose={close}
      />
      <TitlesDialog
        open={asking === 'add'}
        title={t('review.add.title')}
        hint={t('review.add.hint')}
        first=""
        onDone={(titles) => tools.rearrange({ kind: 'add-task', pointer, text: titles.join(' ') })}
        onClose={close}
      />
      <MoveDialog
        open={asking === 'move'}
        pointer={pointer}
        onDone={(section) => tools.rearrange({ kind: 'move-into', pointer, section })}
        onClose={close}
      />
    </Tools>
  );
}

/** What can be done to the place of a section: its level, its order, a task in it, making it a task. */
export function SectionTools({ section, pointer }: { section: SectionDraft; pointer: string }) {
  const { t } = useText();
  const [isAdding, setIsAdding] = useState(false);
  const tools = useTools(pointer);
  return (
    <Tools refused={tools.refused}>
      {tools.button('higher')}
      {tools.button('deeper')}
      {tools.button('up')}
      {tools.button('down')}
      <Button look="quiet" onClick={() => setIsAdding(true)}>
        {t('review.tool.add_inside')}
      </Button>
      {section.sections.length === 0 && tools.button('to-task')}
      {tools.button('remove')}
      <TitlesDialog
        open={isAdding}
        title={t('review.add.title')}
        hint={t('review.add.hint')}
        first=""
        onDone={(titles) => tools.rearrange({ kind: 'add-task', pointer, text: titles.join(' ') })}
        onClose={() => setIsAdding(false)}
      />
    </Tools>
  );
}

function Tools({ refused, children }: { refused: string | null; children: ReactNode }) {
  const { t } = useText();
  const { disabled } = useReview();
  if (disabled) return null;
  return (
    <div className={styles.tools} role="group" aria-label={t('review.tools')}>
      {children}
      {refused !== null && (
        <p role="alert" className={styles.refused}>
          {refused}
        </p>
      )}
    </div>
  );
}

type Plain = Exclude<StructureAct['kind'], 'split' | 'move-into' | 'add-task'>;

/** The buttons that do a thing at once, and the sentence of why it could not be done. */
function useTools(pointer: string) {
  const { t } = useText();
  const { rearrange } = useReview();
  const [refused, setRefused] = useState<string | null>(null);
  const done = async (act: StructureAct): Promise<string | null> => {
    const sentence = await rearrange(act);
    setRefused(sentence);
    return sentence;
  };
  return {
    refused,
    rearrange: done,
    button: (kind: Plain) => (
      <Button look="quiet" onClick={() => void done({ kind, pointer })}>
        {t(`review.tool.${kind}`)}
      </Button>
    ),
  };
}
