import type { Ids } from './one-of-everything';
import { withoutItems } from './states';

/** The people at whose desks the pages are looked at. */
export type Desk = 'nobody' | 'PALS officer' | 'Complaints officer' | 'Complaints manager' | 'Responsible person' | 'Mediation coordinator' | 'Organisation administrator' | 'Operator' | 'Auditor';

/** A state that is reached and looked at; any other word says why the page cannot be in it. */
export const shown = 'shown';
export interface Emptied {
  /** The request whose answer is emptied: `GET /api/mail`. */
  readonly of: RegExp;
  readonly says: string | RegExp;
  /** What becomes of the answer; by itself every list in it is emptied. */
  readonly answer?: (body: never) => unknown;
}
/** What the server answers so that the page has its form, whatever day it is. */
export interface Given {
  readonly of: RegExp;
  readonly answer: (body: never) => unknown;
}
export interface PartFailed {
  readonly of: RegExp;
  readonly says: RegExp;
}

/** One page, and for each state of screens.md 4.0 what is done about it. A cell is a check or a word; none is left out. */
export interface PageRow {
  readonly path: string;
  readonly as: Desk;
  readonly at: (ids: Ids) => string;
  readonly heading: string | RegExp;
  readonly empty: Emptied | string;
  readonly loading: string;
  readonly failed: string;
  readonly part: PartFailed | string;
  readonly unreachable: string;
  readonly missing: string;
  readonly refused: string;
  readonly given?: Given;
  readonly errors: string;
  readonly conflict: string;
}

type Common = Pick<PageRow, 'loading' | 'failed' | 'unreachable' | 'missing' | 'refused' | 'empty' | 'part' | 'errors' | 'conflict'>;

const onePart = 'it has one part';
const oneThing = 'it shows one thing';
const noForm = 'it has no form';
const newThing = 'what is new clashes with nobody';

/** A page that reads what it shows. */
const reads: Common = { loading: shown, failed: shown, unreachable: shown, missing: shown, refused: shown, empty: oneThing, part: onePart, errors: noForm, conflict: noForm };
const nothingRead = 'it reads nothing';
/** A form of a case that reads nothing of its own: only the case above it can be missing or shut. */
const caseForm: Common = { loading: nothingRead, failed: nothingRead, unreachable: nothingRead, missing: shown, refused: shown, empty: 'it is a form', part: onePart, errors: shown, conflict: newThing };
/** A page that reads nothing at all. */
const still: Common = { loading: nothingRead, failed: nothingRead, unreachable: nothingRead, missing: 'it is always there', refused: 'it is for everybody', empty: nothingRead, part: onePart, errors: noForm, conflict: noForm };
const readsForm: Common = { ...reads, empty: 'it is a form', errors: shown };

const row = (path: string, as: Desk, heading: string | RegExp, common: Common, more: Partial<Omit<PageRow, 'path' | 'as' | 'heading'>> = {}): PageRow => ({ path, as, heading, at: (ids) => addressOf(path, ids), ...common, ...more });

const inCase: Readonly<Record<string, keyof Ids>> = { id: 'case', caseId: 'case', issueId: 'issue', personId: 'person', letterId: 'letter', factId: 'fact', commitmentId: 'commitment' };
const elsewhere: Readonly<Record<string, keyof Ids>> = { staffId: 'staff', promiseId: 'promise', siteId: 'site', lessonId: 'lesson', letterId: 'response', partyId: 'party', sessionId: 'session' };
const ofRoom: Readonly<Record<string, keyof Ids>> = { contacts: 'contact', cases: 'case', mediations: 'mediation', mail: 'mail', demo: 'caught' };

function addressOf(path: string, ids: Ids): string {
  const room = path.split('/')[0] ?? '';
  const names = room === 'cases' ? inCase : { ...elsewhere, id: ofRoom[room] ?? 'case' };
  return `/${path.replace(/:(\w+)/g, (_, name: string) => ids[names[name] ?? 'case'])}`;
}

/** Alerts of dates that have not passed: whether one may rest hangs on the day it is. */
const mayRest = ({ items, ...page }: { readonly items: readonly object[] }) => ({ ...page, items: items.map((one) => ({ ...one, cannotRest: null, restLatest: '2099-01-15T12:00:00Z' })) });

const officer = 'Complaints officer';
const coordinator = 'Mediation coordinator';
const administrator = 'Organisation administrator';
const title = /pain relief/;

export const pages: readonly PageRow[] = [
  // Before signing in
  row('sign-in', 'nobody', 'Sign in to Accord', still, { errors: shown, conflict: newThing }),
  row('forgotten-password', 'nobody', /password/i, still, { errors: shown, conflict: newThing }),
  row('set-password', 'nobody', /password|link/i, still, { at: () => '/set-password#no-such-link-0000000000000000000000000000', errors: 'without a link there is no form: sign-in-and-out.spec.ts', conflict: newThing }),

  // Everybody
  row('', 'PALS officer', 'Your work', reads, { at: () => '/', empty: { of: /GET \/api\/work$/, says: /Nothing is due from you/ }, missing: 'it is nobody’s but mine', refused: 'a role without work has a home of its own' }),
  row('keyboard-help', officer, 'Keyboard help', still),
  row('settings', officer, 'My settings', still, { errors: 'nothing is typed here', conflict: 'they are mine alone' }),
  row('not-for-your-role', officer, 'You cannot use this page', still),
  row('**', officer, 'Page not found', still, { at: () => '/no/such/page' }),

  // Contacts and cases
  row('contacts', 'PALS officer', 'Contacts', reads, { empty: { of: /GET \/api\/contacts$/, says: 'No contact matches.' } }),
  row('cases', officer, 'Cases', reads, { empty: { of: /GET \/api\/contacts$/, says: 'No case matches.' } }),
  row('contacts/new', 'PALS officer', 'Log a contact', still, { empty: 'it is a form', part: 'similar contacts are looked for while typing: keys.spec.ts', errors: shown, conflict: newThing, refused: 'its door is the menu; the server refuses the press' }),
  row('contacts/:id/triage', 'PALS officer', /^Triage/, readsForm, { errors: 'nothing is asked before the first yes: triage-and-case.spec.ts', conflict: 'both paths are shown: triage-and-case.spec.ts' }),
  row('directory', 'PALS officer', 'Find help', reads, { empty: { of: /GET \/api\/bodies$/, says: /Nobody matches/ } }),
  row('search', officer, /search/i, still, { empty: 'nothing found: work-lists-and-search.spec.ts', part: 'what was found is read on Enter: work-lists-and-search.spec.ts', refused: 'the header has no search for them' }),
  row('cases/:id', officer, title, reads, { empty: { of: /\/timeline$/, says: 'Nothing has happened yet.' }, part: { of: /\/timeline$/, says: /We could not load the timeline/ } }),
  row('cases/:id/people', officer, 'People and consent', reads, { empty: 'a case has always somebody, if without a name' }),
  row('cases/:id/people/new', officer, 'Add a person', readsForm, { conflict: newThing }),
  row('cases/:id/people/:personId', officer, /.+/, readsForm, { errors: 'nothing about a person is obligatory but a part, which they have', conflict: shown }),
  row('cases/:id/coding', officer, 'Codes of the case', readsForm, { errors: 'no code is obligatory', conflict: shown }),
  row('cases/:id/issues', officer, 'Issues', reads, { empty: { of: /\/issues$/, says: /No issue yet/ } }),
  row('cases/:id/issues/new', officer, 'Write an issue', readsForm, { conflict: newThing }),
  row('cases/:id/issues/agree', officer, 'Agreed with the complainant', readsForm, { conflict: 'it fixes the words as they stand' }),
  row('cases/:id/issues/:issueId', officer, 'Issue 1', readsForm, { conflict: shown }),
  row('cases/:id/issues/:issueId/state', officer, /issue/i, readsForm, { conflict: 'the last word on an issue stands' }),
  row('cases/:id/history', officer, 'History', reads, { empty: 'a case has always been logged by somebody' }),
  row('cases/:id/who-looked', officer, 'Who looked at this case', reads, { empty: 'this look is there' }),
  row('cases/:id/note', officer, 'Add a note', readsForm, { conflict: newThing, part: onePart, loading: 'the draft alone is read', failed: 'the draft alone is read', unreachable: 'the draft alone is read' }),
  row('cases/:id/assign', officer, 'Give to a colleague', readsForm, { conflict: 'seen by the case as a whole: it needs a colleague chosen first' }),
  row('cases/:id/make-complaint', 'PALS officer', 'Make it a complaint', readsForm, { errors: 'of a complaint it says why not', conflict: 'seen by the case as a whole' }),
  row('cases/:id/complexity', officer, 'How complex is it?', readsForm, { conflict: 'seen by the case as a whole' }),
  row('cases/:id/escalate', officer, 'Move to stage 2', readsForm, { conflict: 'seen by the case as a whole' }),
  row('cases/:id/grading', officer, 'Grading', readsForm, { conflict: newThing, empty: { of: /\/course$/, says: 'Not graded yet.' }, part: { of: /\/course$/, says: /We could not load the gradings/ } }),
  row('cases/:id/close', officer, 'Close', readsForm, { at: ({ contact }) => `/cases/${contact}/close`, errors: 'it says why not: triage-and-case.spec.ts', conflict: 'seen by the case as a whole' }),
  row('cases/:id/reopen', officer, 'Open again', readsForm, { conflict: 'seen by the case as a whole' }),
  row('cases/:id/restrict', 'Complaints manager', 'Restrict to named people', readsForm, { conflict: 'seen by the case as a whole' }),

  // Dates
  row('cases/:id/dates', officer, 'Dates', reads, { empty: { of: /\/dates$/, says: 'No date is running on this case.' } }),
  row('cases/:id/dates/by-hand', officer, 'Set a date by hand', caseForm),
  row('cases/:id/dates/period', officer, 'When they will have an answer', caseForm),
  row('cases/:id/dates/more-time/:code', officer, 'Ask for more time', readsForm, { at: ({ case: id, code }) => `/cases/${id}/dates/more-time/${code}`, conflict: newThing }),
  row('cases/:id/dates/more-time', officer, 'Ask for more time', reads, { empty: { of: /\/dates$/, says: 'No date is running on this case.' } }),
  row('cases/:id/dates/record', officer, 'Record a fact', reads),
  row('cases/:id/dates/record/:kind', officer, /./, readsForm, { at: ({ case: id, kind }) => `/cases/${id}/dates/record/${kind}`, errors: 'each kind asks its own: its contract is tested one by one', conflict: 'it needs its fields first, and then says that somebody was faster' }),
  row('cases/:id/dates/facts/:factId', officer, /fact/i, readsForm, { conflict: 'a correction is a new fact' }),
  row('cases/:id/dates/:commitmentId/proof', officer, /^Why/, reads),

  row('calendar', 'PALS officer', 'Calendar', reads, { empty: { of: /GET \/api\/due-calendar(\/dates)?$/, says: 'Nothing is due this month.', answer: (body: object) => ('days' in body ? { ...body, due: 0, days: [], earlier: null } : withoutItems(body)) }, part: { of: /\/due-calendar\/dates$/, says: /We could not load the dates/ } }),
  row('calendar/subscribe', 'PALS officer', 'Subscribe to your dates', reads, { missing: 'it is mine alone', refused: 'it is for everybody' }),
  row('calculator', officer, 'Work out a date', readsForm, { missing: 'it is always there', refused: 'it is for everybody', conflict: 'nothing is kept' }),

  row('alerts', 'Complaints manager', 'Alerts', reads, { empty: { of: /GET \/api\/alerts$/, says: 'No date needs you now.' } }),
  row('alerts/choice', 'Complaints manager', 'How alerts come by e-mail', readsForm, { errors: 'every choice may be made', conflict: 'it is mine alone' }),
  row('alerts/:alertId/rest', 'Complaints manager', 'Let this alert rest', readsForm, { at: ({ alert }) => `/alerts/${alert}/rest`, given: { of: /GET \/api\/alerts$/, answer: mayRest }, conflict: 'it is mine alone' }),
  row('admin/alerts', administrator, 'When alerts go', readsForm, { conflict: 'the last word of an administrator stands' }),

  row('admin/calendars', 'Complaints manager', 'Calendars', reads, { empty: 'a year has always its bank holidays' }),
  row('admin/calendars/new', 'Complaints manager', 'Change a day', still, { errors: shown, conflict: newThing, refused: 'the server refuses the press' }),
  row('admin/calendars/file', 'Complaints manager', 'Take in a file', still, { errors: 'its faults are listed one by one' }),
  row('admin/grading', 'Complaints manager', 'Grading', readsForm, { errors: 'its bands stand already: set-bands.spec.ts', conflict: 'both are told: set-bands.spec.ts' }),
  row('admin/receipt', 'Complaints manager', 'Receipt out of hours', reads),
  row('admin/receipt/on', administrator, 'Receipt out of hours', still, { errors: shown, conflict: newThing, refused: 'the server refuses the press' }),
  row('admin/receipt/off', administrator, 'Switch receipt out of hours off', still, { errors: shown, conflict: newThing, refused: 'the server refuses the press' }),
  row('admin/rules', 'Complaints manager', 'Rules', reads),
  row('admin/rules/:ruleId', 'Complaints manager', /^E-ACK/, reads, { at: () => '/admin/rules/E-ACK' }),
  row('admin/rules/:ruleId/new', administrator, /E-ACK/, readsForm, { at: () => '/admin/rules/E-ACK/new', conflict: newThing }),
  row('admin/rules/:ruleId/consent-hold', administrator, 'S-2: hold for consent', still, { at: () => '/admin/rules/S-2/consent-hold', errors: shown, conflict: newThing, refused: 'the server refuses the press' }),
  row('admin/rules/:ruleId/consent-hold/off', administrator, 'S-2: no longer hold for consent', still, { at: () => '/admin/rules/S-2/consent-hold/off', errors: shown, conflict: newThing, refused: 'the server refuses the press' }),
  row('admin/rules/:ruleId/off', administrator, 'Switch E-ACK off', still, { at: () => '/admin/rules/E-ACK/off', errors: shown, conflict: newThing, refused: 'the server refuses the press' }),
  row('date-checks', 'Operator', 'Date checks', reads),
  row('redating/:id', 'Complaints manager', 'What would move', reads, { at: ({ redating }) => `/redating/${redating}`, errors: 'its reason is asked for on the press', conflict: 'a row that changed is unticked, with “Look again”' }),
  row('redating/:id/confirm/:act', 'Complaints manager', 'What would move', reads, { at: ({ redating }) => `/redating/${redating}/confirm/move` }),

  // Findings
  row('cases/:id/findings', officer, 'Findings', reads, { empty: { of: /\/findings$/, says: /No issue is agreed yet/ } }),
  row('cases/:id/findings/considered', officer, 'How it was considered', readsForm, { errors: 'it may be empty', conflict: shown }),
  row('cases/:id/findings/:issueId', officer, /^Finding on issue/, readsForm, { conflict: shown }),
  row('cases/:id/findings/:issueId/evidence', officer, 'Add evidence', caseForm),

  // Letters and mail
  row('cases/:id/letters', officer, 'Letters', reads, { empty: { of: /\/letters$/, says: 'No letter yet.', answer: (body: object) => ({ ...body, items: [] }) } }),
  row('cases/:id/letters/:letterId', officer, 'Acknowledgement', readsForm, { errors: 'an empty letter is stopped by its checks: letters.spec.ts', conflict: 'joined by paragraph: letters.spec.ts' }),
  row('cases/:id/letters/:letterId/doubt', officer, 'Acknowledgement', readsForm, { errors: 'only a letter in doubt has the form: letters.spec.ts', conflict: 'settled once: letters.spec.ts' }),
  row('cases/:id/letters/:letterId/send-again', officer, 'Acknowledgement', reads),
  row('mail', 'PALS officer', 'To sort', reads, { empty: { of: /GET \/api\/mail$/, says: /Nothing to sort/ } }),
  row('mail/:id', 'PALS officer', 'To sort', reads, { errors: 'attaching asks in two steps: mail-that-waits.spec.ts', conflict: 'a message is sorted once: mail-that-waits.spec.ts' }),
  row('cases/:caseId/mail', officer, 'E-mails', reads, { empty: { of: /\/mail$/, says: /No e-mail/ } }),
  row('cases/:caseId/mail/:id', officer, /.+/, reads, { at: ({ case: id, message }) => `/cases/${id}/mail/${message}` }),
  row('demo/mail', officer, 'Caught mail', reads, { empty: { of: /GET \/api\/demo\/mail$/, says: /Nothing has been sent yet/ } }),
  row('demo/mail/write', officer, 'Write in', still, { errors: shown, conflict: newThing }),
  row('demo/mail/:id', officer, /.+/, readsForm, { at: ({ caught }) => `/demo/mail/${caught}`, conflict: newThing }),

  // Mediation
  row('cases/:id/mediation', officer, 'Mediation', reads, { empty: { of: /\/mediation$/, says: 'Mediation has not been offered yet.' } }),
  row('cases/:id/mediation/suitability', officer, 'Is mediation suitable?', caseForm),
  row('mediations', coordinator, 'Your mediations', reads, { empty: { of: /GET \/api\/mediations$/, says: 'No mediation is with you.' } }),
  row('mediations/:id', coordinator, /^Mediation M-/, reads),
  row('mediations/:id/offer', officer, 'Offer mediation', readsForm, { at: ({ suitable }) => `/mediations/${suitable}/offer`, part: { of: /\/choices$/, says: /We could not load the people of this case/ }, conflict: 'mediation says by itself that it moved on' }),
  row('mediations/:id/answers/:partyId', officer, /^What .* answered/, readsForm, { at: ({ offered, answering }) => `/mediations/${offered}/answers/${answering}`, conflict: 'mediation says by itself that it moved on' }),
  row('mediations/:id/withdraw', officer, /withdraw/i, readsForm, { at: ({ offered }) => `/mediations/${offered}/withdraw`, conflict: 'mediation says by itself that it moved on' }),
  row('mediations/:id/mediator', coordinator, 'Choose a mediator', readsForm, { empty: { of: /GET \/api\/mediators$/, says: /No mediator can be asked/ }, conflict: 'mediation says by itself that it moved on' }),
  row('mediations/:id/declaration', coordinator, 'Declare links', readsForm, { conflict: 'mediation says by itself that it moved on' }),
  row('mediations/:id/waivers/:partyId', coordinator, /waiver/i, readsForm, { errors: 'a press records it', conflict: 'mediation says by itself that it moved on' }),
  row('mediations/:id/sessions/find', coordinator, 'Find a time', readsForm, { empty: 'no time fits: mediation.spec.ts', conflict: 'the database refuses what was taken: collisions.spec.ts' }),
  row('mediations/:id/sessions/:sessionId/move', coordinator, 'Move the meeting', readsForm, { errors: 'the length is known', conflict: 'the database refuses what was taken: collisions.spec.ts' }),
  row('mediations/:id/sessions/:sessionId/cancel', coordinator, 'Cancel the meeting', readsForm, { errors: 'a press cancels it', conflict: 'mediation says by itself that it moved on' }),
  row('mediations/:id/sessions/:sessionId/outcome', coordinator, 'How the meeting went', readsForm, { conflict: 'mediation says by itself that it moved on' }),
  row('mediations/:id/result', coordinator, 'Record the result', readsForm, { errors: 'while a meeting is booked it says why not: one-complaint-through-every-room.spec.ts', conflict: 'mediation says by itself that it moved on' }),
  row('mediators', coordinator, 'Mediators', reads, { empty: { of: /GET \/api\/mediators$/, says: /No mediator is on the register/ } }),
  row('mediators/new', coordinator, 'Add a mediator', still, { errors: shown, conflict: newThing, refused: 'the server refuses the press' }),
  row('rooms', coordinator, 'Rooms', readsForm, { empty: 'a day without rooms is a form', conflict: newThing }),

  // Outcomes
  row('cases/:id/apology', officer, 'Apology', reads, { empty: { of: /\/outcome$/, says: 'Nothing is written yet.', answer: (body: object) => body } }),
  row('cases/:id/apology/write', officer, 'Apology', readsForm, { errors: 'no part is obligatory', conflict: 'both texts are shown: what-came-of-it.spec.ts' }),
  row('cases/:id/apology/remedy', officer, 'Add a remedy', caseForm),
  row('cases/:id/apology/spoken', officer, 'Record a spoken apology', caseForm),
  row('cases/:id/lessons', officer, 'Lessons', reads, { empty: { of: /\/outcome$/, says: 'No lesson comes from this case yet.' } }),
  row('cases/:id/lessons/new', officer, 'Add a lesson', caseForm, { part: { of: /\/issues$/, says: /We could not load the issues/ } }),
  row('lessons', officer, 'Lessons', reads, { empty: { of: /GET \/api\/lessons$/, says: /No lesson/ } }),
  row('lessons/:lessonId', officer, 'Pain relief within the hour', reads, { errors: 'only its owner has the form: what-came-of-it.spec.ts', conflict: 'it shows how the lesson stands now: what-came-of-it.spec.ts' }),
  row('sign-off', 'Responsible person', 'To sign', reads, { empty: { of: /GET \/api\/sign-off$/, says: 'Nothing waits for your signature.' } }),
  row('sign-off/:letterId', 'Responsible person', 'Sign this letter', reads, { errors: 'remarks are asked for on return: letters.spec.ts', conflict: 'the difference is shown first: letters.spec.ts' }),

  // Managers
  row('board', 'Complaints manager', 'Board', reads, { empty: { of: /GET \/api\/board$/, says: 'Every commitment is kept or closed.' } }),
  row('reports/on-time', 'Complaints manager', 'Dates kept', reads, { empty: { of: /\/on-time$/, says: 'No date has fallen due in these months.' } }),

  row('monday', 'Complaints manager', 'Since you last looked', reads, { empty: 'its blocks are figures, and nothing is a figure too' }),
  row('reports/performance', 'Complaints manager', 'Performance', reads, { empty: { of: /\/performance$/, says: /No date fell due/ } }),
  row('reports/performance/cases', 'Complaints manager', 'Fell due', reads, { empty: { of: /\/performance\/cases$/, says: /No date stands behind this figure/ } }),
  row('reports/why-late/:id', 'Complaints manager', 'Why was it late?', readsForm, { at: ({ late }) => `/reports/why-late/${late}`, conflict: 'it needs a reason chosen first: performance.spec.ts' }),

  // The office
  row('admin/people', administrator, 'People', reads, { empty: 'whoever reads it is on it' }),
  row('admin/people/new', administrator, 'Invite somebody', still, { errors: shown, conflict: newThing, refused: 'the server refuses the press' }),
  row('admin/people/:staffId', administrator, /.+/, readsForm, { errors: 'roles may all be taken', conflict: 'the last word of an administrator stands' }),
  row('admin/places', administrator, 'Places', reads, { empty: { of: /GET \/api\/managed-places$/, says: /No site is here yet/ } }),
  row('admin/places/new', administrator, 'Add a site', still, { errors: shown, conflict: newThing, refused: 'the server refuses the press' }),
  row('admin/places/:siteId/new', administrator, /Add a ward or service/, readsForm, { conflict: newThing }),
  row('admin/places/:kind/:placeId', administrator, /./, readsForm, { at: ({ site }) => `/admin/places/site/${site}`, conflict: 'it goes back to the places and says so: places.spec.ts' }),
  row('promises', 'Operator', 'Promises', reads, { empty: { of: /GET \/api\/promises$/, says: /No promise|Nothing is/ } }),
  row('promises/:promiseId', 'Operator', /./, readsForm, { at: ({ promise }) => `/promises/${promise}?list=later`, errors: 'only some are settled by hand: the-office.spec.ts', conflict: 'a promise is settled once' }),
  row('record', 'Auditor', 'Record checks', reads, { empty: 'there is a record from the first sign-in' }),
];
