import { acknowledge, acknowledgeStageTwo, agreeIssues, answerOnPaper, escalate, settleIssues, waitFor, waitLong } from './tell-course';
import { answerOnTheSpot, log } from './tell-contact';
import { close, findTooLate, refuse, reopen } from './tell-ending';
import { findAtOnce, findOut, learn, look } from './tell-findings';
import type { TellLetters } from './tell-letters';
import type { Meeting, TellMediation } from './tell-mediation';
import { answer, attachToOpen, keepAsConcern, makeComplaint, passOn, settleByTomorrow, settleOnTheSpot, triageAsComplaint, triageWithHarm } from './tell-triage';
import type { Step } from './told';

const complaint = [log, triageAsComplaint()];
/** What is looked into closely: in Scotland it goes straight to stage 2. */
const investigated = [log, triageAsComplaint(true)];
const agreed = [...investigated, acknowledge, agreeIssues];
const found = [...agreed, look, findOut];
const meeting = (kind: Meeting['kind'], days: number, hour: number): Meeting => ({ kind, days, hour });
const held = { met: meeting('joint', -1, 13), result: meeting('joint', -3, 13), full: meeting('joint', -6, 13), partly: meeting('shuttle', -8, 13), none: meeting('joint', -10, 13) };
const ahead = { today: meeting('joint', 0, 14), first: meeting('pre-meeting', 1, 12), tomorrow: meeting('joint', 1, 9), later: meeting('shuttle', 5, 10) };

/** How each kind of case goes, from its first word to where it stands today. */
export function coursesOf(letters: TellLetters, mediation: TellMediation) {
  const byLetter = [...complaint, letters.acknowledge()];
  const answered = [...investigated, letters.acknowledge(), agreeIssues, look, findOut, learn];
  const clear = (offeredAgo: number) => [...agreed, mediation.screen, mediation.offer(offeredAgo), mediation.agree, mediation.ask, mediation.declareClear];
  const met = (with_: Meeting) => [...clear(27), mediation.book(with_), mediation.meet(with_, 'held')];
  return {
    'to-triage': [log],
    settling: [log, settleByTomorrow],
    concern: [log, keepAsConcern],
    'made-complaint': [log, keepAsConcern, makeComplaint],
    received: complaint,
    'straight-to-stage-2': investigated,
    harmed: [log, triageWithHarm],
    'letter-draft': [...complaint, letters.draftAcknowledgement],
    acknowledged: [...complaint, acknowledge],
    'acknowledged-by-letter': byLetter,
    'letter-in-doubt': [...complaint, letters.acknowledge('loses')],
    'doubt-settled': [...complaint, letters.settleDoubt],
    'letter-refused': [...complaint, letters.acknowledge('refuses')],
    'letter-came-back': byLetter,
    'waits-for-consent': [...complaint, acknowledge, waitFor('consent')],
    'waits-for-complainant': [...agreed, waitFor('complainant')],
    'waits-for-another-body': [...agreed, waitFor('another-body')],
    'issues-agreed': agreed,
    escalated: [...complaint, acknowledge, escalate, acknowledgeStageTwo, agreeIssues],
    looking: [...agreed, look],
    findings: found,
    explained: [...agreed, look, waitLong, letters.explain(6)],
    'six-months-over': [...agreed, look, waitLong],
    'response-draft': [...found, learn, letters.draftResponse],
    'to-sign': [...found, learn, letters.handOver(0)],
    'to-sign-for-days': [...found, learn, letters.handOver(2)],
    'sent-back': [...found, learn, letters.sendBack],
    answered: [...answered, letters.respond(18, 22)],
    reopened: [...answered, letters.respond(21, 25), close('response-sent', 26), reopen('not-satisfied', 2)],
    'reopened-by-new-facts': [...found, learn, answerOnPaper(21, 38), close('response-sent'), reopen('new-facts', 6)],

    'mediation-unsuitable': [...agreed, mediation.findUnsuitable],
    'mediation-suitable': [...agreed, mediation.screen],
    'mediation-offered': [...agreed, mediation.screen, mediation.offer(3)],
    'mediation-half-agreed': [...agreed, mediation.screen, mediation.offer(6), mediation.halfAgree],
    'mediation-declined': [...agreed, mediation.screen, mediation.offer(9), mediation.decline],
    'mediation-no-reply': [...agreed, mediation.screen, mediation.offer(24), mediation.lapse],
    'mediation-agreed': [...agreed, mediation.screen, mediation.offer(6), mediation.agree],
    'mediator-asked': [...agreed, mediation.screen, mediation.offer(7), mediation.agree, mediation.ask],
    'mediator-linked': [...agreed, mediation.screen, mediation.offer(8), mediation.agree, mediation.ask, mediation.declareLink],
    'mediator-clear': clear(9),
    'session-today': [...clear(13), mediation.book(ahead.today)],
    'first-meeting-tomorrow': [...clear(10), mediation.book(ahead.first)],
    'session-tomorrow': [...clear(14), mediation.book(ahead.tomorrow)],
    'session-next-week': [...clear(11), mediation.book(ahead.later)],
    'session-held': met(held.met),
    'mediation-result': [...met(held.result), mediation.result('understanding-improved')],
    'mediation-closed': [...met(held.partly), mediation.result('partial-agreement', 'The ward will ring the family before any change of medicine.'), mediation.close],
    'mediation-without-agreement': [...met(held.none), mediation.result('no-agreement'), mediation.close],
    'mediation-withdrawn': [...clear(12), mediation.withdraw],

    'settled-on-the-spot': [log, settleOnTheSpot],
    'concern-answered': [log, keepAsConcern, close('answered', 5)],
    enquiry: [answerOnTheSpot(null)],
    signposted: [answerOnTheSpot('patients-association')],
    'question-answered': [log, answer],
    'passed-on': [log, passOn],
    attached: [log, attachToOpen],
    closed: [...found, learn, answerOnPaper(21, 38), close('response-sent')],
    'closed-at-stage-1': [...complaint, acknowledge, findAtOnce, answerOnPaper(3, 7), close('response-sent', 7)],
    'closed-after-escalation': [...complaint, acknowledge, escalate, acknowledgeStageTwo, agreeIssues, look, findOut, learn, answerOnPaper(22, 38), close('response-sent', 39)],
    'closed-by-letter': [...answered, letters.respond(20, 34), close('response-sent', 36)],
    withdrawn: [...agreed, settleIssues('withdrawn', 'They want no more'), close('withdrawn', 12)],
    'no-contact': [...complaint, acknowledge, close('no-contact', 30)],
    'closed-otherwise': [...complaint, acknowledge, close('other', 9)],
    'out-of-time': [...complaint, acknowledge, findTooLate, close('out-of-time', 8)],
    'not-taken-up': [...complaint, acknowledge, refuse, close('not-taken-up', 8)],
    'signposted-later': [log, keepAsConcern, close('signposted', 4)],
    'passed-on-later': [log, keepAsConcern, close('passed-on', 4)],
    'settled-later': [log, keepAsConcern, close('settled', 3)],
    'settled-in-mediation': [...met(held.full), mediation.result('full-agreement', 'The matron will meet the family in March.'), mediation.close, settleIssues('withdrawn', 'Settled in mediation'), answerOnPaper(0, 0), close('settled-in-mediation')],
  } satisfies Record<string, readonly Step[]>;
}

export type Ending = keyof ReturnType<typeof coursesOf>;
