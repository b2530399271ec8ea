import type { CaseState, CaseType, Urgency } from './codes';

/** How a type of file is written on a screen. */
export const caseTypeNames: Readonly<Record<CaseType, string>> = {
  contact: 'Contact',
  enquiry: 'Enquiry',
  concern: 'Concern',
  complaint: 'Complaint',
  compliment: 'Compliment',
  feedback: 'Feedback',
  signposting: 'Signposting',
  'second-opinion': 'Second opinion',
  'records-request': 'Records request',
  'mediation-request': 'Mediation request',
};

export const caseStateNames: Readonly<Record<CaseState, string>> = { 'to-triage': 'To triage', open: 'Open', closed: 'Closed' };

export const urgencyNames: Readonly<Record<Urgency, string>> = {
  'danger-now': 'Danger now',
  'in-hospital': 'In hospital',
  soon: 'Soon',
  'not-urgent': 'Not urgent',
};
