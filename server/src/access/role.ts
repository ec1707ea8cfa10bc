/** What a membership may be; a person may have several. */
export const ROLES = ['administrator', 'secretary', 'executor', 'head', 'member', 'reader'] as const;

export type Role = (typeof ROLES)[number];
