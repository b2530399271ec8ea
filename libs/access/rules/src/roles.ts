/** The roles of the portal, in the field's words. A person may hold several. */
export const roles = [
  'pals-officer',
  'complaints-officer',
  'complaints-manager',
  'mediation-coordinator',
  'mediator',
  'investigator',
  'responsible-person',
  'executive',
  'reader-of-reports',
  'safeguarding-lead',
  'equality-lead',
  'information-governance-lead',
  'auditor',
  'administrator',
  'operator',
] as const;

export type Role = (typeof roles)[number];

/** How a role is written on a screen. */
export const roleNames: Readonly<Record<Role, string>> = {
  'pals-officer': 'PALS officer',
  'complaints-officer': 'Complaints officer',
  'complaints-manager': 'Complaints manager',
  'mediation-coordinator': 'Mediation coordinator',
  mediator: 'Mediator',
  investigator: 'Investigator',
  'responsible-person': 'Responsible person',
  executive: 'Executive',
  'reader-of-reports': 'Reader of reports',
  'safeguarding-lead': 'Safeguarding lead',
  'equality-lead': 'Equality lead',
  'information-governance-lead': 'Information-governance lead',
  auditor: 'Auditor',
  administrator: 'Organisation administrator',
  operator: 'Operator',
};
