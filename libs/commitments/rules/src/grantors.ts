/** Who may give more time; each rule names which of them. */
export const grantors = ['complainant', 'complaints-officer', 'body'] as const;
export type Grantor = (typeof grantors)[number];
