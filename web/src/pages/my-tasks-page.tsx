import { useSession } from '../account/session.js';
import { MyTasksBody } from './my-tasks-body.js';

/** What is due from my units, answered without leaving the page. */
export function Component() {
  const { viewer } = useSession();
  return <MyTasksBody personId={viewer.id} byLink={false} />;
}
