import type { sending as uk } from '../uk/sending.js';

export const sending: Record<keyof typeof uk, string> = {
  'status.waits.sent': 'Sent: {about}.',
  'status.waits.refused': 'Not accepted: {about}. The answer is still a draft: open it and check it.',
};
