import { formatDay, type Day } from '@kvartal/shared/calendar';
import { numbered, outlineOf, type SectionNode } from '@kvartal/shared/plan';
import { useMemo } from 'react';
import { useText } from '../lib/i18n.js';
import { Empty } from '../ui/empty.js';
import { Notice } from '../ui/notice.js';
import { actText } from './act-text.js';
import styles from './amendment.module.css';
import type { AmendmentLine } from './plan-acts.js';

type SectionWords = { id: string; parentId: string | null; code: string | null; title: string };
type TaskWords = {
  id: string;
  sectionId: string | null;
  code: string | null;
  title: string;
  description: string | null;
  deadlineText: string | null;
  scheduleText: string | null;
  executors: readonly { name: string; byConsent: boolean }[];
  indicators: readonly string[];
};

/** A plan as it read on a day. */
export type Wording = {
  asOf: Day;
  title: string;
  amendments: readonly AmendmentLine[];
  sections: readonly SectionWords[];
  tasks: readonly TaskWords[];
};

type WordingViewProps = {
  wording: Wording;
  /** How many amendments the plan has today. */
  allAmendments: number;
  hrefOfTask: (id: string) => string;
};

/** The whole plan word for word, under a banner that says of which day. */
export function WordingView({ wording, allAmendments, hrefOfTask }: WordingViewProps) {
  const { t, lang } = useText();
  const { asOf, amendments } = wording;
  const outline = useMemo(() => {
    const inOrder = <T,>(rows: readonly T[]) => rows.map((row, position) => ({ ...row, position }));
    return outlineOf(inOrder(wording.sections), inOrder(wording.tasks));
  }, [wording]);
  const day = formatDay(asOf, lang, 'long');
  const isToday = amendments.length === allAmendments;
  const acts = amendments.map(({ legalAct }) => actText(legalAct, t, lang)).join('; ');
  return (
    <>
      <h1 lang="uk">{wording.title}</h1>
      <Notice kind={isToday ? 'note' : 'warning'} title={t('amendment.as_of.title', { day })}>
        {!isToday && <p>{t('amendment.as_of.banner', { day })}</p>}
        {isToday && allAmendments > 0 && <p>{t('amendment.as_of.today')}</p>}
        <p>{amendments.length === 0 ? t('amendment.as_of.before') : t('amendment.as_of.acts', { acts })}</p>
      </Notice>
      {wording.tasks.length === 0 && <Empty title={t('amendment.as_of.no_tasks')} />}
      <Tasks tasks={outline.tasks} hrefOf={hrefOfTask} />
      {outline.sections.map((node) => (
        <Section key={node.section.id} node={node} hrefOf={hrefOfTask} />
      ))}
    </>
  );
}

type SectionProps = {
  node: SectionNode<SectionWords & { position: number }, TaskWords & { position: number }>;
  hrefOf: (id: string) => string;
};

/** A section that has lost all of its tasks is not told. */
function Section({ node, hrefOf }: SectionProps) {
  const { section, depth, tasks, sections } = node;
  if (!hasTasks(node)) return null;
  const Heading = depth === 0 ? 'h2' : depth === 1 ? 'h3' : 'h4';
  return (
    <section className={styles.section} aria-labelledby={section.id}>
      <Heading id={section.id} lang="uk">
        {numbered(section)}
      </Heading>
      <Tasks tasks={tasks} hrefOf={hrefOf} />
      {sections.map((inner) => (
        <Section key={inner.section.id} node={inner} hrefOf={hrefOf} />
      ))}
    </section>
  );
}

function hasTasks({ tasks, sections }: SectionProps['node']): boolean {
  return tasks.length > 0 || sections.some(hasTasks);
}

function Tasks({ tasks, hrefOf }: { tasks: readonly TaskWords[]; hrefOf: (id: string) => string }) {
  if (tasks.length === 0) return null;
  return (
    <ol className={styles.tasks}>
      {tasks.map((task) => (
        <li key={task.id}>
          <a href={hrefOf(task.id)} lang="uk">
            {numbered(task)}
          </a>
          <Words task={task} />
        </li>
      ))}
    </ol>
  );
}

/** The cells of the task as printed, and what was understood of the deadline. */
function Words({ task }: { task: TaskWords }) {
  const { t } = useText();
  const { description, deadlineText, scheduleText, executors, indicators } = task;
  const names = executors.map(({ name, byConsent }) =>
    byConsent ? `${name} (${t('amendment.as_of.by_consent')})` : name,
  );
  return (
    <dl className={styles.words}>
      {description !== null && <Cell name={t('amendment.as_of.field.description')} texts={[description]} />}
      {deadlineText !== null && (
        <Cell
          name={t('amendment.as_of.field.deadline')}
          texts={[deadlineText]}
          note={scheduleText ?? t('amendment.as_of.unread')}
        />
      )}
      {names.length > 0 && <Cell name={t('amendment.as_of.field.executors')} texts={names} />}
      {indicators.length > 0 && <Cell name={t('amendment.as_of.field.indicators')} texts={indicators} />}
    </dl>
  );
}

function Cell({ name, texts, note }: { name: string; texts: readonly string[]; note?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      {[...new Set(texts)].map((text) => (
        <dd key={text} lang="uk">
          {text}
        </dd>
      ))}
      {note !== undefined && note !== texts[0] && <dd className={styles.note}>{note}</dd>}
    </div>
  );
}
