export { safeNext } from './safe-next.js';
