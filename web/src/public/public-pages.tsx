import { useMemo, useState } from 'react';
import { useText } from '../lib/i18n.js';
import { planAddress, readPlace, type PublicPlace } from './address.js';
import { readDays } from './days.js';
import { Frame } from './frame.js';
import { PlanView } from './plan-view.js';
import { PlanMissing } from './problems.js';
import { PublicDifference, PublicWording } from './wordings.js';
import { TaskView } from './task-view.js';
import { useAddress, useOwnLinks } from './use-address.js';
import { usePublicPlan } from './use-public-plan.js';
import { usePublicTask } from './use-public-task.js';

/** The public pages of one plan: the quarter table, and a page for each task. */
export function PublicPages() {
  const { pathname } = useAddress();
  const place = useMemo(() => readPlace(pathname), [pathname]);
  useOwnLinks(place);
  if (place) return <PagesOfPlan place={place} />;
  return (
    <Frame council={null} page={pathname}>
      <PlanMissing />
    </Frame>
  );
}

/** The plan stays in memory while one looks at its tasks; the way back shows it at once, with the filters it had. */
function PagesOfPlan({ place }: { place: PublicPlace }) {
  const { lang } = useText();
  const { search } = useAddress();
  const { task } = place;
  const days = task === null ? readDays(search) : null;
  const plan = usePublicPlan(place, task === null);
  const ofTask = usePublicTask(place, lang);
  const [lastSearch, setLastSearch] = useState('');
  if (task === null && days === null && search !== lastSearch) setLastSearch(search);
  return (
    <Frame
      council={(task === null ? plan : ofTask).plan?.council ?? null}
      page={task ?? (days === null ? '' : search)}
    >
      {days?.kind === 'wording' && <PublicWording key={`${search} ${lang}`} place={place} asOf={days.asOf} />}
      {days?.kind === 'difference' && (
        <PublicDifference key={search} place={place} from={days.from} to={days.to} />
      )}
      {task === null && days === null && <PlanView place={place} reading={plan} />}
      {task !== null && (
        <TaskView place={{ ...place, task }} reading={ofTask} planHref={planAddress(place, lastSearch)} />
      )}
    </Frame>
  );
}
