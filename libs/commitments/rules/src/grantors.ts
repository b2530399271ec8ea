import { may, type Role } from '@accord/access/rules';

/** Who may give more time; each rule names which of them. */
export const grantors = ['complainant', 'complaints-officer', 'body'] as const;
export type Grantor = (typeof grantors)[number];

/** Who decides for the body: no text read says which officer, so those whose office it is to answer for complaints. */
const deciders: readonly Role[] = ['complaints-officer', 'complaints-manager', 'responsible-person', 'executive'];

/** A rule as far as it says whose word counts. */
interface Granted {
  readonly id: string;
  readonly policy: boolean;
}

/** Whether a member of staff with these roles may give more time in this capacity. A local target, or a date set by hand, whoever works on the case may extend. */
export function mayGrant({ id, policy }: Granted, grantor: Grantor, roles: readonly string[]): boolean {
  switch (grantor) {
    case 'complainant':
      return false;
    case 'complaints-officer':
      return roles.includes('complaints-officer');
    case 'body':
      return deciders.some((role) => roles.includes(role)) || ((policy || id === 'BY-HAND') && may(roles, 'dates.record'));
  }
}

/** Whom of ours the word counts of, and so why others are not offered: one sentence. */
export function whoMayGrant({ id, policy }: Granted, grantor: Exclude<Grantor, 'complainant'>): string {
  if (grantor === 'complaints-officer') return 'By the rule a complaints officer decides this, and nobody else.';
  if (policy || id === 'BY-HAND') return 'Whoever works on the dates of cases can give this.';
  return 'Complaints officers, managers, responsible persons and executives decide this for us.';
}

/** Why somebody may not: one sentence. */
export function whyNotGrant(name: string, grantor: Exclude<Grantor, 'complainant'>): string {
  return grantor === 'complaints-officer'
    ? `${name} is not a complaints officer. Choose somebody who is.`
    : `${name} does not decide this for us. Choose a complaints officer, manager, responsible person or executive.`;
}
