import { decide } from './decide';
import type { Known, LikelyCase } from './known';
import { mayBeAnsweredByMachine } from './machine-made';
import type { InboundMessage } from './message';

const headers = (values: Readonly<Record<string, string>>) => Object.entries(values).map(([name, value]) => ({ name, value }));
const person = { from: 'Anwen <anwen@post.example>', to: 'pals@trust.example', 'message-id': '<m1@post.example>' };

function aMessage(changes: Partial<InboundMessage> = {}, more: Readonly<Record<string, string>> = {}): InboundMessage {
  return { shape: 'message', headers: headers({ ...person, ...more }), subject: 'My care', words: 'Nobody came.', hasFiles: false, sealed: null, calendars: [], report: null, actions: [], ...changes };
}

const one: LikelyCase = { caseId: 'c1', reference: 'HV-26-00001', senderIsParty: true };
const other: LikelyCase = { caseId: 'c2', reference: 'HV-26-00002', senderIsParty: false };

function world(changes: Partial<Known> = {}): Known {
  const settings = { prefix: 'HV', mailboxes: ['pals@trust.example'], webForms: ['form@trust.example'], authservId: 'mx.trust.example' };
  return { settings, namesAnotherOrganisation: false, sameBytes: false, sameId: 'new', invited: null, named: [], ofSender: [], ...changes };
}

const failed = { 'authentication-results': 'mx.trust.example; spf=pass; dmarc=fail header.from=post.example' };
const foreign = { 'authentication-results': 'mx.else.example; dmarc=fail' };

describe('whose case it is', () => {
  it.each`
    named           | ofSender        | words              | more       | outcome                       | because
    ${[]}           | ${[]}           | ${'Hello'}         | ${{}}      | ${'contact'}                  | ${'a stranger with something new'}
    ${[one]}        | ${[one]}        | ${'HV-26-00001'}   | ${{}}      | ${'reply'}                    | ${'a party quotes our reference'}
    ${[one]}        | ${[one]}        | ${'HV-26-00001'}   | ${failed}  | ${'sender-not-verified'}      | ${'our own server could not confirm the sender'}
    ${[one]}        | ${[one]}        | ${'HV-26-00001'}   | ${foreign} | ${'reply'}                    | ${'anybody can write that header: only our server counts'}
    ${[other]}      | ${[]}           | ${'HV-26-00002'}   | ${{}}      | ${'sender-not-a-party'}       | ${'a reference is no key: it stands on every letter'}
    ${[one, other]} | ${[one]}        | ${'both'}          | ${{}}      | ${'two-likely-cases'}         | ${'a person chooses'}
    ${[other, other]} | ${[one]}      | ${'both'}          | ${{}}      | ${'sender-not-a-party'}       | ${'party of neither'}
    ${[]}           | ${[]}           | ${'HV-26-99999'}   | ${{}}      | ${'unknown-reference'}        | ${'a typing slip hides a case'}
    ${[]}           | ${[one]}        | ${'HV-26-99999'}   | ${{}}      | ${'unknown-reference'}        | ${'also from a party'}
    ${[]}           | ${[one]}        | ${'Hello'}         | ${{}}      | ${'known-party-no-reference'} | ${'old matter or new?'}
    ${[]}           | ${[one, other]} | ${'Hello'}         | ${{}}      | ${'two-likely-cases'}         | ${'a solicitor with two clients'}
  `('$outcome: $because', ({ named, ofSender, words, more, outcome }) => {
    const decision = decide(aMessage({ words }, more), world({ named, ofSender }));
    expect(decision.result === 'to-sort' ? decision.reason : decision.result).toBe(outcome);
  });
});

const calendarOf = (status: string, method = 'REPLY', attendee = 'anwen@post.example') => ({
  calendars: [{ method: null, text: `BEGIN:VCALENDAR\nMETHOD:${method}\nUID:u1\nATTENDEE;PARTSTAT=${status};CN="A, B":MAILTO:${attendee}\nEND:VCALENDAR` }],
});

describe('answers to invitations', () => {
  it.each`
    parts                                              | invited                   | outcome                   | because
    ${calendarOf('ACCEPTED')}                          | ${['anwen@post.example']} | ${'calendar-reply'}       | ${'she was invited and says yes'}
    ${calendarOf('NEEDS-ACTION')}                      | ${['anwen@post.example']} | ${'calendar-no-answer'}   | ${'neither yes, no nor perhaps'}
    ${calendarOf('ACCEPTED')}                          | ${['rhys@post.example']}  | ${'not-invited'}          | ${'somebody else was'}
    ${calendarOf('ACCEPTED', 'REPLY', 'x@y.example')}  | ${['anwen@post.example']} | ${'not-invited'}          | ${'nobody answers for another'}
    ${calendarOf('ACCEPTED')}                          | ${null}                   | ${'unknown-invitation'}   | ${'not ours'}
    ${calendarOf('TENTATIVE', 'COUNTER')}              | ${['anwen@post.example']} | ${'calendar-counter'}     | ${'another time is proposed'}
    ${calendarOf('TENTATIVE', 'REQUEST')}              | ${null}                   | ${'contact'}              | ${'an invitation from them is a letter like any'}
  `('$outcome: $because', ({ parts, invited, outcome }) => {
    const decision = decide(aMessage(parts), world({ invited }));
    expect(decision.result === 'to-sort' ? decision.reason : decision.result).toBe(outcome);
  });

  it('hands up the answer and to what, and nothing else', () => {
    expect(decide(aMessage(calendarOf('DECLINED')), world({ invited: ['anwen@post.example'] }))).toEqual({
      result: 'calendar-reply', reason: null, answer: { uid: 'u1', attendee: 'anwen@post.example', answer: 'declined', sequence: 0 },
    });
  });
});

describe('what machines send', () => {
  it.each`
    subject                                            | more                                                            | outcome                | because
    ${'Undeliverable: Your letter'}                    | ${{ from: 'postmaster@x.example' }}                             | ${'bounce'}            | ${'a mailer with a failure'}
    ${'Undeliverable letter from your hospital'}       | ${{}}                                                           | ${'contact'}           | ${'a person, about post'}
    ${'My care'}                                       | ${{ 'return-path': '<>' }}                                      | ${'contact'}           | ${'some servers strip the path of real people'}
    ${'Automatic reply: Your letter'}                  | ${{}}                                                           | ${'auto-reply'}        | ${'the words before the colon'}
    ${'Automatic reply I got from you is insulting'}   | ${{}}                                                           | ${'contact'}           | ${'a person goes on after them'}
    ${'Re: Automatic reply: x'}                        | ${{}}                                                           | ${'contact'}           | ${'a person answers one'}
    ${'My care'}                                       | ${{ 'auto-submitted': 'auto-replied (vacation)' }}              | ${'auto-reply'}        | ${'it says so itself'}
    ${'My care'}                                       | ${{ 'auto-submitted': 'no' }}                                   | ${'contact'}           | ${'it says a person did'}
    ${'My care'}                                       | ${{ 'auto-submitted': 'auto-generated' }}                       | ${'machine-generated'} | ${'a program that answers nobody'}
    ${'My care'}                                       | ${{ 'auto-submitted': 'auto-generated', 'references': '<a@b>' }} | ${'auto-reply'}       | ${'a program that answers us'}
    ${'My care'}                                       | ${{ 'auto-submitted': 'auto-generated', from: 'form@trust.example' }} | ${'contact'}     | ${'our own web form stands for a person'}
    ${'My care'}                                       | ${{ precedence: 'bulk' }}                                       | ${'bulk'}              | ${'a newsletter'}
    ${'My care'}                                       | ${{ from: 'pals+x@trust.example' }}                             | ${'from-ourselves'}    | ${'a loop'}
  `('$outcome: $because', ({ subject, more, outcome }) => {
    const decision = decide(aMessage({ subject }, more), world());
    expect(decision.result === 'to-sort' ? decision.reason : decision.result).toBe(outcome);
  });

  it.each`
    actions                     | outcome
    ${['failed']}               | ${{ result: 'bounce', reason: null }}
    ${['delayed']}              | ${{ result: 'bounce', reason: 'delayed' }}
    ${['delivered', 'failed']}  | ${{ result: 'bounce', reason: null }}
    ${['delivered', 'delayed']} | ${{ result: 'bounce', reason: 'delayed' }}
    ${['delivered', 'relayed']} | ${{ result: 'auto-reply', reason: 'delivery-receipt' }}
    ${[]}                       | ${{ result: 'bounce', reason: null }}
  `('a delivery report of $actions', ({ actions, outcome }) => {
    expect(decide(aMessage({ report: 'delivery', actions }), world())).toEqual(outcome);
  });

  it('is never answered by a machine, and neither is a contact that asks for no answer', () => {
    expect(mayBeAnsweredByMachine(aMessage())).toBe(true);
    expect(mayBeAnsweredByMachine(aMessage({}, { 'return-path': '<>' }))).toBe(false);
    expect(mayBeAnsweredByMachine(aMessage({}, { 'auto-submitted': 'auto-generated' }))).toBe(false);
    expect(mayBeAnsweredByMachine(aMessage({ report: 'delivery', actions: ['failed'] }))).toBe(false);
  });
});

it('asks first whether we have it already, then whether it is mail at all', () => {
  expect(decide(aMessage({ shape: 'empty' }), world({ sameBytes: true })).result).toBe('duplicate');
  expect(decide(aMessage(), world({ sameId: 'same-content', named: [one] }))).toEqual({ result: 'duplicate', reason: 'same-id-same-content' });
  expect(decide(aMessage(), world({ sameId: 'different-content', named: [one] }))).toEqual({ result: 'to-sort', reason: 'same-id-different-content' });
  expect(decide(aMessage({ shape: 'not-mail' }), world())).toEqual({ result: 'to-sort', reason: 'not-mail' });
});

it('finds words or files before it makes a contact of a message', () => {
  expect(decide(aMessage({ words: '\u00a0 ' }), world())).toEqual({ result: 'to-sort', reason: 'empty' });
  expect(decide(aMessage({ words: '', hasFiles: true }), world()).result).toBe('contact');
  expect(decide(aMessage({ sealed: 'encrypted' }), world({ named: [one] }))).toEqual({ result: 'to-sort', reason: 'encrypted' });
});
