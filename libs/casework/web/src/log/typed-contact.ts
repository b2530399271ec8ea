import { day, instantInLondon, londonDay, parseDay, Temporal } from '@accord/calendar/rules';
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
    ...received(typed, now),
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

/**
 * When it reached us. Neither day nor time is now; a time alone is of today, a day alone at noon. A day that does not exist is sent as
 * typed, for the contract to say so; a time that does not is sent beside it, so that it is said at its own field.
 */
function received({ receivedAt: date, receivedTime }: TypedContact, now: string): { receivedAt: string | null; receivedTime?: string } {
  if (date === '' && receivedTime.trim() === '') return { receivedAt: null };
  const time = timeOf(receivedTime);
  if (time === null) return { receivedAt: null, receivedTime };
  if (date !== '' && !parseDay(date)) return { receivedAt: date };
  const on = date === '' ? londonDay(Temporal.Instant.from(now)) : day(date);
  return { receivedAt: instantInLondon(on, time).toString() };
}

/** `HH:MM` of what was typed, noon where nothing was, null where no clock shows it. */
function timeOf(typed: string): string | null {
  if (typed.trim() === '') return '12:00';
  const [, hour, minute] = /^(\d{1,2})[:.]?(\d{2})$/.exec(typed.trim()) ?? [];
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}
