import { formatDay } from '@kvartal/shared/calendar';
import { compareText } from '@kvartal/shared/text';
import { useState } from 'react';
import { useText } from '../lib/i18n.js';
import { useToast } from '../ui/toast.js';
import { Button } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { CloseUnit } from './close-unit.js';
import { CreateUnit } from './create-unit.js';
import styles from './org-unit.module.css';
import { standing, visibleRows } from './tree-rows.js';
import type { TreeUnit } from './unit-fragment.js';
import { UnitPanel } from './unit-panel.js';
import { UnitsTree } from './units-tree.js';
import { useMove } from './use-move.js';
import { useUnitVerbs } from './use-unit-verbs.js';

type Asking = { verb: 'create'; parent: TreeUnit | null } | { verb: 'close'; unit: TreeUnit };
const NOTHING: ReadonlySet<string> = new Set();

/** The tree beside the unit that is looked at; those who keep the units change them here. */
export function UnitsDesk({ all, canEdit }: { all: readonly TreeUnit[]; canEdit: boolean }) {
  const { t } = useText();
  const say = useToast();
  const verbs = useUnitVerbs();
  const units = standing(all);
  const [folded, setFolded] = useState(NOTHING);
  const [wanted, setWanted] = useState<string | null>(null);
  const [renamingId, setRenamingId] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const move = useMove(units, verbs);

  // While a unit looks for its place, every place is seen.
  const rows = visibleRows(units, move.id === null ? folded : NOTHING);
  const current = rows.find(({ unit }) => unit.id === wanted)?.unit ?? rows[0]?.unit ?? null;
  const fold = (id: string, isFolded: boolean) =>
    setFolded((before) => {
      const after = new Set(before);
      if (isFolded) after.add(id);
      else after.delete(id);
      return after;
    });
  const rename = async (unit: TreeUnit, name: string): Promise<boolean> => {
    const { id, version, kind } = unit;
    const isDone = await verbs.rename({ id, version, name, kind });
    if (isDone) say(t('units.renamed'));
    return isDone;
  };
  const setKind = async ({ id, version, name }: TreeUnit, kind: TreeUnit['kind']) => {
    if (await verbs.rename({ id, version, name, kind })) say(t('units.kind_set'));
  };
  return (
    <>
      {canEdit && (
        <div className={`no-print ${styles.actions}`}>
          <Button look="secondary" onClick={() => setAsking({ verb: 'create', parent: null })}>
            {t('units.create')}
          </Button>
        </div>
      )}
      {current === null ? (
        <Empty title={t('units.empty')}>{t('units.empty.text')}</Empty>
      ) : (
        <>
          <p className={`no-print ${styles.help}`}>{t(canEdit ? 'units.help' : 'units.help.read')}</p>
          <output className={`no-print ${styles.said}`}>{move.said}</output>
          <div className={styles.page}>
            <UnitsTree
              units={units}
              rows={rows}
              currentId={current.id}
              onCurrent={setWanted}
              onFold={fold}
              edit={canEdit ? { move, renamingId, onRename: setRenamingId, onName: rename } : null}
            />
            <UnitPanel
              unit={current}
              edit={
                canEdit
                  ? {
                      move,
                      verbs,
                      onRename: () => setRenamingId(current.id),
                      onKind: (kind) => void setKind(current, kind),
                      onCreate: () => setAsking({ verb: 'create', parent: current }),
                      onClose: () => setAsking({ verb: 'close', unit: current }),
                    }
                  : null
              }
            />
          </div>
        </>
      )}
      <ClosedUnits units={all.filter(({ isClosed }) => isClosed)} />
      {asking?.verb === 'create' && (
        <CreateUnit parent={asking.parent} onClose={() => setAsking(null)} onCreated={setWanted} />
      )}
      {asking?.verb === 'close' && (
        <CloseUnit
          unit={asking.unit}
          parts={units.filter(({ parentId }) => parentId === asking.unit.id).length}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

/** Units that are no more, with the day: their names still stand in plans and answers. */
function ClosedUnits({ units }: { units: readonly TreeUnit[] }) {
  const { t, lang } = useText();
  if (units.length === 0) return null;
  return (
    <details className={styles.closed}>
      <summary>{t('units.closed', { count: units.length })}</summary>
      <ul>
        {units
          .toSorted((a, b) => compareText(a.name, b.name))
          .map(({ id, name, closedOn }) => (
            <li key={id}>
              {name}{' '}
              {closedOn !== null && (
                <span className={styles.meta}>
                  {t('units.closed.from', { day: formatDay(closedOn, lang, 'long') })}
                </span>
              )}
            </li>
          ))}
      </ul>
    </details>
  );
}
