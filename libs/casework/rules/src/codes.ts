export { nations, type Nation } from '@accord/directory/rules';

/** Who paid for the care; a privately paying patient is outside the NHS procedures. */
export const fundings = ['nhs', 'nhs-funded-private', 'private'] as const;
export type Funding = (typeof fundings)[number];

/** What a file is. A contact keeps its reference when it becomes something else. */
export const caseTypes = ['contact', 'enquiry', 'concern', 'complaint', 'compliment', 'feedback', 'signposting', 'second-opinion', 'records-request', 'mediation-request'] as const;
export type CaseType = (typeof caseTypes)[number];

/** Where a file stands: waiting for triage, in work, waiting for consent or another body's answer is a commitment's state, closed. */
export const caseStates = ['to-triage', 'open', 'closed'] as const;
export type CaseState = (typeof caseStates)[number];

/** How it reached us. Phone and in person are spoken; e-mail and web forms are written (SI 2009/309 reg 8(1)(c) needs an oral complaint). */
export const channels = ['phone', 'in-person', 'letter', 'e-mail', 'web-form', 'mp', 'solicitor', 'other'] as const;
export type Channel = (typeof channels)[number];

/** Whether a contact by this channel was made orally. */
export const isSpoken = (channel: Channel): boolean => channel === 'phone' || channel === 'in-person';

export const urgencies = ['danger-now', 'in-hospital', 'soon', 'not-urgent'] as const;
export type Urgency = (typeof urgencies)[number];

/** What people want to come of it; compared with what was given when the file is closed. */
export const wants = ['explanation', 'apology', 'put-right', 'change', 'appointment', 'records', 'meeting', 'be-heard', 'other'] as const;
export type Want = (typeof wants)[number];

/** How a want is written on a screen, and beside it what was given. */
export const wantNames: Readonly<Record<string, string>> = {
  explanation: 'An explanation', apology: 'An apology', 'put-right': 'To put it right', change: 'A change, so that it does not happen again', appointment: 'An appointment or treatment',
  records: 'Records', meeting: 'A meeting', 'be-heard': 'To be heard', other: 'Something else',
} satisfies Readonly<Record<Want, string>>;

/** Why a closed case opens again; counted. */
export const reopenReasons = ['more-questions', 'not-satisfied', 'new-facts', 'response-bounced', 'ombudsman', 'closed-by-mistake', 'other'] as const;
export type ReopenReason = (typeof reopenReasons)[number];

export const reopenReasonNames: Readonly<Record<ReopenReason, string>> = {
  'more-questions': 'The person has more questions',
  'not-satisfied': 'The person is not satisfied',
  'new-facts': 'New facts came in',
  'response-bounced': 'The response came back undelivered',
  ombudsman: 'The ombudsman asks',
  'closed-by-mistake': 'Closed by mistake',
  other: 'Another reason',
};
