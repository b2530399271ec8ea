/** What can be given to put things right (our codes; PHSO: put the person back where they would have been). */
export const remedyKinds = [
  'explanation', 'apology', 'impact-acknowledged', 'care', 'record-corrected', 'property', 'reimbursement', 'ex-gratia', 'fee-waived',
  'staff-reflection', 'service-change', 'environment', 'learning-shared', 'meeting', 'referral', 'none',
] as const;
export type RemedyKind = (typeof remedyKinds)[number];

export const remedyNames: Readonly<Record<RemedyKind, string>> = {
  explanation: 'Explanation',
  apology: 'Apology',
  'impact-acknowledged': 'Effect on the person acknowledged',
  care: 'Appointment, treatment or second opinion',
  'record-corrected': 'Record corrected or a note added',
  property: 'Property returned or replaced',
  reimbursement: 'Proven loss paid back',
  'ex-gratia': 'Ex gratia payment for distress',
  'fee-waived': 'Fee waived',
  'staff-reflection': 'Staff reflection or training',
  'service-change': 'Service or policy changed',
  environment: 'Place put right',
  'learning-shared': 'Learning shared',
  meeting: 'Meeting',
  referral: 'Referral to a regulator or claim',
  none: 'No remedy, reassurance',
};

/** Remedies that are money: they need an amount. */
export const isPayment = (kind: RemedyKind): boolean => kind === 'reimbursement' || kind === 'ex-gratia';
