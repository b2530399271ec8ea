import { AddToOpenCase, AnswerAndClose, LogContact } from '@accord/casework/contract';
import { LogForm } from './log-form';
import { blankContact, contactRequest, type TypedContact } from './typed-contact';

const now = '2026-11-20T10:42:00Z';
const typed = (given: Partial<TypedContact>): TypedContact => ({ ...blankContact, whatHappened: 'Mum waited.', ...given });

describe('what is sent of a typed contact', () => {
  it('fits the contract with nothing but the story', () => {
    for (const then of ['triage', 'save'] as const) expect(LogContact.parse(contactRequest(typed({}), then, now))).toMatchObject({ channel: 'phone', urgency: 'soon', receivedAt: null });
    expect(AnswerAndClose.parse(contactRequest(typed({ answer: 'Two to eight.' }), 'close', now))).toMatchObject({ answer: 'Two to eight.', signpostedTo: null });
    expect(AddToOpenCase.parse(contactRequest(typed({}), 'add', now))).toMatchObject({ whatHappened: 'Mum waited.' });
  });

  it('puts date of birth and NHS number with whoever is the patient', () => {
    const patient = { name: 'Zoe', bornOn: '1940-02-29', nhsNumber: '9434765919' };
    const self = contactRequest(typed({ caller: { name: 'Ann', phone: '', email: '' }, patient }), 'save', now);
    expect(self).toMatchObject({ caller: { name: 'Ann', bornOn: '1940-02-29' }, patient: null });
    const other = contactRequest(typed({ caller: { name: 'Ann', phone: '', email: '' }, callerIsPatient: 'no', relation: 'child', patient }), 'save', now);
    expect(other).toMatchObject({ caller: { name: 'Ann' }, relation: 'child', patient });
  });

  it('sends nothing of an anonymous caller, though something was typed before the tick', () => {
    expect(contactRequest(typed({ anonymous: true, caller: { name: 'Ann', phone: '1', email: '' } }), 'save', now)).toMatchObject({ anonymous: true, caller: null });
  });

  it('keeps the words of a place that is not in the list, and only those', () => {
    expect(contactRequest(typed({ placeWords: 'the car park' }), 'save', now)).toMatchObject({ siteId: null, placeNote: 'the car park' });
    expect(contactRequest(typed({ place: 'a/b', placeWords: 'Ward 7' }), 'save', now)).toMatchObject({ siteId: 'a', serviceId: 'b', placeNote: '' });
  });

  it.each`
    date            | time       | received                   | because
    ${''}           | ${''}      | ${null}                    | ${'neither is now'}
    ${''}           | ${'10:00'} | ${'2026-11-20T10:00:00Z'}  | ${'a time alone is of today'}
    ${'2026-06-05'} | ${'9:05'}  | ${'2026-06-05T08:05:00Z'}  | ${'summer time'}
    ${'2026-11-19'} | ${'1430'}  | ${'2026-11-19T14:30:00Z'}  | ${'a time without its colon'}
    ${'2026-11-19'} | ${''}      | ${'2026-11-19T12:00:00Z'}  | ${'a letter has no time'}
    ${'2026-02-31'} | ${''}      | ${'2026-02-31'}            | ${'the contract says that it does not exist'}
  `('received on $date at $time is $received: $because', ({ date, time, received }) => {
    expect(contactRequest(typed({ receivedAt: date, receivedTime: time }), 'save', now)).toMatchObject({ receivedAt: received });
  });

  it.each(['25:99', '24:00', '9:60', 'noon', '14:5'])('a time that no clock shows (%s) is said at the time, and nothing is sent', (receivedTime) => {
    const read = LogForm.safeParse(contactRequest(typed({ receivedAt: '2026-11-19', receivedTime }), 'save', now));
    expect(read.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual(['receivedTime: Enter a real time, like 14:05']);
    expect(LogForm.safeParse(contactRequest(typed({ receivedAt: '2026-11-19', receivedTime: '9.05' }), 'save', now)).data).not.toHaveProperty('receivedTime');
  });

  it('hands danger over only when it is danger, at the moment it was recorded', () => {
    const handOver = { toWhom: 'Outreach', at: '2026-11-20T10:40:00Z' };
    expect(contactRequest(typed({ urgency: 'danger-now', handOver }), 'triage', now)).toMatchObject({ handOver, assignToMe: true });
    expect(contactRequest(typed({ urgency: 'danger-now', handOver: { toWhom: 'Outreach', at: '' } }), 'save', now)).toMatchObject({ handOver: { at: now } });
    expect(contactRequest(typed({ urgency: 'soon', handOver }), 'save', now)).toMatchObject({ handOver: null });
  });
});
