export { parseDeadline } from './parse-deadline.js';
