import { MyTasksBody } from './my-tasks-body.js';
import { meanwhile } from '../locales/uk/meanwhile.js';
import { moving } from '../locales/uk/moving.js';
import { decisions } from '../locales/uk/decisions.js';
import { measuring } from '../locales/uk/measuring.js';
import { status } from '../locales/uk/status.js';
import { task } from '../locales/uk/task.js';

export const words = { ...decisions, ...meanwhile, ...measuring, ...moving, ...status, ...task };

/** What is due from my units, answered without leaving the page. */
export function Component() {
  return <MyTasksBody byLink={false} />;
}
