import { MyTasksBody } from './my-tasks-body.js';

/** What is due from my units, answered without leaving the page. */
export function Component() {
  return <MyTasksBody byLink={false} />;
}
