import { dayInSentence, isAfter, isBefore } from '@accord/calendar/rules';
import type { Temporal } from '@accord/calendar/rules';
import type { TriageAnswer, TriageDetails, TriageFacts } from './answers';
import { hasStages, needsHandDate } from './nations';
import type { TriageLetter, TriageResultKind } from './path';

/** What triage still needs before it can be confirmed: the field and the sentence beside it. */
export interface Missing {
  readonly path: string;
  readonly message: string;
}

/** What a yes to A to D must hold. */
export function missingAlert(answer: TriageAnswer): Missing[] {
  if (answer.answer === 'no') return [];
  const path = (field: string) => `answers.${answer.letter}.${field}`;
  const { told } = answer;
  return [
    ...(told?.who.trim() ? [] : [{ path: path('told.who'), message: 'Enter who was told' }]),
    ...(told?.at ? [] : [{ path: path('told.at'), message: 'Enter when they were told' }]),
    ...(told?.reference.trim() ? [] : [{ path: path('told.reference'), message: 'Enter their reference, or "none given"' }]),
  ];
}

/** What the deciding yes must hold. */
export function missingRoute(letter: TriageLetter, details: TriageDetails, facts: TriageFacts): Missing[] {
  switch (letter) {
    case 'E':
      return details.attachTo ? [] : [{ path: 'attachTo', message: 'Choose the complaint it belongs to' }];
    case 'G':
      return missingSettlement(details, facts);
    case 'H':
      return details.offer ? dayBetween('offer.on', details.offer.on, facts) : [{ path: 'offer.answer', message: 'Enter the offer and the answer' }];
    case 'I':
      return missingTransfer(details);
    case 'J':
      return details.answerGiven.trim() ? [] : [{ path: 'answerGiven', message: 'Enter the answer you gave and where it came from' }];
    default:
      return [];
  }
}

/** What a result must hold, whichever way it came about. */
export function missingResult(kind: TriageResultKind, details: TriageDetails, facts: TriageFacts): Missing[] {
  const open = kind === 'formal-complaint' || kind === 'concern-being-settled' || kind === 'concern-offered';
  return [
    ...(details.funding ? [] : [{ path: 'funding', message: 'Choose who paid for the care' }]),
    ...(kind === 'formal-complaint' ? missingStage(details) : []),
    ...(open && needsHandDate(details, facts.byHand) ? missingHandDate(details, facts) : []),
  ];
}

function missingSettlement({ settled }: TriageDetails, facts: TriageFacts): Missing[] {
  if (settled) {
    const tooLate = facts.watchedUntil && isAfter(settled.on, facts.watchedUntil);
    if (!tooLate) return [...dayBetween('settled.on', settled.on, facts), ...(settled.how.trim() ? [] : [{ path: 'settled.how', message: 'Enter what settled it' }])];
    return [{ path: 'settled.on', message: `It had to be settled by ${dayInSentence(facts.watchedUntil)}. Answer no to G and yes to H.` }];
  }
  if (!facts.watchedUntil || !isAfter(facts.today, facts.watchedUntil)) return [];
  return [{ path: 'answers.G.answer', message: `The time to settle it ended on ${dayInSentence(facts.watchedUntil)}. Answer no to G and yes to H.` }];
}

function missingTransfer({ transfer }: TriageDetails): Missing[] {
  if (!transfer?.to.trim()) return [{ path: 'transfer.to', message: 'Enter the body it belongs to' }];
  return [
    ...(transfer.mayShare ? [] : [{ path: 'transfer.mayShare', message: 'Ask for consent to share it first' }]),
    ...(transfer.mayPassOn ? [] : [{ path: 'transfer.mayPassOn', message: 'Ask for consent to pass it on. Without it, it stays with us.' }]),
  ];
}

function missingStage(details: TriageDetails): Missing[] {
  if (!hasStages(details)) return [];
  if (!details.stage) return [{ path: 'stage', message: 'Choose stage 1 or stage 2' }];
  const unreasoned = details.stage === 2 && !details.straightBecause;
  return unreasoned ? [{ path: 'straightBecause', message: 'Choose why it goes straight to stage 2' }] : [];
}

function missingHandDate({ handDate }: TriageDetails, facts: TriageFacts): Missing[] {
  if (!handDate) return [{ path: 'handDate.due', message: 'Enter the date to answer by: no confirmed rule gives one here' }];
  return [
    ...(isBefore(handDate.due, facts.receivedOn) ? [{ path: 'handDate.due', message: `Enter a date after ${dayInSentence(facts.receivedOn)}` }] : []),
    ...(handDate.source.trim() ? [] : [{ path: 'handDate.source', message: 'Enter where the date comes from' }]),
    ...(handDate.setBy.trim() ? [] : [{ path: 'handDate.setBy', message: 'Enter who set the date' }]),
  ];
}

function dayBetween(path: string, on: Temporal.PlainDate, { receivedOn, today }: TriageFacts): Missing[] {
  if (isBefore(on, receivedOn)) return [{ path, message: `It reached us on ${dayInSentence(receivedOn)}. Enter that day or a later one.` }];
  return isAfter(on, today) ? [{ path, message: 'That day has not come yet. Enter today or an earlier day.' }] : [];
}
