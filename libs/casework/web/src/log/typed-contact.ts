import { day, instantInLondon, parseDay } from '@accord/calendar/rules';
import { needKinds, type NeedKind } from '@accord/people/rules';

/** The form of a contact as it is typed; it is what a draft keeps. */
export interface TypedContact {
  readonly whatHappened: string;
  readonly wants: readonly string[];
  readonly wantNote: string;
  /** Set when a caller was taken from those who called before. */
  readonly callerId: string;
  readonly caller: { readonly name: string; readonly phone: string; readonly email: string };
  readonly anonymous: boolean;
  readonly callerIsPatient: string;
  readonly relation: string;
  readonly patient: { readonly name: string; readonly bornOn: string; readonly nhsNumber: string };
  /** `site/service`, or empty with `placeWords` as said. */
  readonly place: string;
  readonly placeWords: string;
  readonly urgency: string;
  readonly handOver: { readonly toWhom: string; readonly at: string };
  readonly needs: readonly string[];
  readonly needDetails: Readonly<Record<NeedKind, string>>;
  readonly channel: string;
  readonly receivedAt: string;
  readonly receivedTime: string;
  /** RFC 3339: when the page was opened, and when the call clock was stopped; a draft keeps both, so that a reload loses no minute. */
  readonly callBegan: string;
  readonly callEnded: string;
  readonly answer: string;
  readonly signpostedTo: string;
}

export const blankContact: TypedContact = {
  whatHappened: '', wants: [], wantNote: '', callerId: '', caller: { name: '', phone: '', email: '' }, anonymous: false, callerIsPatient: 'yes', relation: '',
  patient: { name: '', bornOn: '', nhsNumber: '' }, place: '', placeWords: '', urgency: 'soon', handOver: { toWhom: '', at: '' },
  needs: [], needDetails: { 'safe-contact': '', interpreter: '', format: '', adjustment: '', supporter: '', other: '' },
  channel: 'phone', receivedAt: '', receivedTime: '', callBegan: '', callEnded: '', answer: '', signpostedTo: '',
};

/** What becomes of it: triaged next, left for whoever takes it, closed with an answer, or added to an open case. */
export type Then = 'triage' | 'save' | 'close' | 'add';

/** What is sent. `now` is the moment of the press (RFC 3339). */
export function contactRequest(typed: TypedContact, then: Then, now: string) {
  const isPatient = typed.callerIsPatient === 'yes';
  const { name, ...numbers } = typed.patient;
  const [siteId, serviceId] = typed.place.split('/');
  const said = {
    then,
    whatHappened: typed.whatHappened,
    channel: typed.channel,
    receivedAt: receivedAt(typed),
    anonymous: typed.anonymous,
    caller: typed.anonymous ? null : { ...typed.caller, ...(isPatient ? numbers : {}) },
    callerIsPatient: isPatient,
    relation: isPatient ? null : typed.relation || null,
    patient: isPatient ? null : { name, ...numbers },
    needs: needKinds.filter((kind) => typed.needs.includes(kind)).map((kind) => ({ kind, detail: typed.needDetails[kind] })),
  };
  if (then === 'add') return said;
  const contact = {
    ...said, wants: typed.wants, wantNote: typed.wants.includes('other') ? typed.wantNote : '', siteId: siteId || null, serviceId: serviceId || null,
    placeNote: typed.place ? '' : typed.placeWords, urgency: typed.urgency,
  };
  if (then === 'close') return { ...contact, answer: typed.answer, signpostedTo: typed.signpostedTo || null };
  const { toWhom, at } = typed.handOver;
  return { ...contact, assignToMe: then === 'triage', handOver: typed.urgency === 'danger-now' && toWhom ? { toWhom, at: at || now } : null };
}

/** Null is now. A date that does not exist is sent as typed, for the contract to say so at its field. */
function receivedAt({ receivedAt: date, receivedTime }: TypedContact): string | null {
  if (date === '') return null;
  if (!parseDay(date)) return date;
  const time = /^\d{1,2}[:.]?\d{2}$/.test(receivedTime) ? receivedTime.replace('.', ':').replace(/^(\d{1,2})(\d{2})$/, '$1:$2').padStart(5, '0') : '12:00';
  try {
    return instantInLondon(day(date), time).toString();
  } catch {
    // A time such as 25:99: the contract says it at the date's field.
    return `${date}T${time}`;
  }
}
