import { day, timeInLondon } from '@accord/calendar/rules';
import type { ConfirmTriage } from '@accord/casework/contract';
import { nationsByHand, triageLetters, watchedUntil } from '@accord/casework/rules';
import type { HandDate, TriageAnswer, TriageDetails, TriageFacts } from '@accord/casework/rules';
import type { KnownFile } from '../case-files';
import type { Holds } from './what-holds';

interface HandDateSaid {
  readonly due: string;
  readonly source: string;
  readonly setBy: string;
}

/** What was typed, as the rules of triage take it. */
export function answersOf({ answers }: ConfirmTriage): TriageAnswer[] {
  return triageLetters.flatMap((letter) => {
    const given = answers[letter];
    return given ? [{ letter, answer: given.answer, note: given.note, told: given.told }] : [];
  });
}

/** The details of the form as the rules take them. */
export function detailsOf(said: ConfirmTriage): TriageDetails {
  return {
    nation: said.nation,
    funding: said.funding,
    attachTo: said.attachTo,
    settled: said.settled && { on: day(said.settled.on), how: said.settled.how },
    offer: said.offer && { on: day(said.offer.on), answer: said.offer.answer },
    transfer: said.transfer,
    answerGiven: said.answerGiven,
    stage: said.stage,
    straightBecause: said.straightBecause,
    handDate: handDateOf(said.handDate),
    raisedBecause: said.raisedBecause,
    complexity: said.complexity,
  };
}

export const handDateOf = (said: HandDateSaid | null): HandDate | null => said && { due: day(said.due), source: said.source, setBy: said.setBy };

/** What is known of the contact before triage: how it came, since when, and until when it can be settled on the spot. */
export function triageFactsOf(file: KnownFile, said: Pick<TriageDetails, 'nation' | 'funding'>, { today, knowledge, known }: Holds): TriageFacts {
  const receivedOn = day(file.receivedOn);
  return {
    spoken: file.madeOrally, receivedOn, receivedTime: timeInLondon(file.receivedAt), today, byHand: nationsByHand(receivedOn, knowledge, known),
    watchedUntil: file.madeOrally ? watchedUntil(said, receivedOn, knowledge, known) : null,
  };
}
