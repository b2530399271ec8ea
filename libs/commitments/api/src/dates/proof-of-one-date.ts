import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { dayInSentence, londonDay, Temporal } from '@accord/calendar/rules';
import type { ProofOfDate } from '@accord/commitments/contract';
import { commitmentsOf, proofOf, type ProofDay, type RefusedMove, type SupersededDate } from '@accord/commitments/rules';
import { found } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { OrganisationKnowledge } from '../organisation-knowledge';
import { CaseFacts, portal, type NamedFact } from '../facts/case-facts';
import { commitmentId } from './commitment-id';
import { commitmentView, factView } from './views';

const movedWords: Readonly<Record<SupersededDate['because'], string>> = {
  extended: 'More time was given',
  'agreed-again': 'Another period was agreed',
  'set-again': 'The date was set again',
  'start-corrected': 'The day it began was corrected',
  redated: 'A later holiday or rule was applied',
  'redating-undone': 'The earlier date was put back',
  'passed-to-us': 'It began again when another body passed it to us',
  paused: 'It was paused at their request',
  resumed: 'The pause was ended',
  'accepted-late': 'It was accepted although late',
  'consent-held': 'Consent, for which the rule holds, was recorded',
  'complexity-changed': 'How complex it is was changed',
};

/** Why one date of a case is what it is. */
@Injectable()
export class ProofOfOneDate {
  constructor(
    private readonly facts: CaseFacts,
    private readonly calendar: OrganisationCalendar,
    private readonly knowledge: OrganisationKnowledge,
    private readonly audit: Audit,
  ) {}

  /** `id` is the commitment's id; 404 when the case or the date is missing or hidden. */
  async run(caseId: string, id: string): Promise<ProofOfDate> {
    const log = await this.facts.of(caseId);
    const known = await this.knowledge.load();
    const all = commitmentsOf(log, known);
    const commitment = found(all.find((one) => commitmentId(caseId, one.id) === id));
    this.audit.read({ action: 'proof.read', caseId, subjectKind: 'commitment', subjectId: id });
    const proof = proofOf(commitment, known);
    return {
      commitment: commitmentView(commitment, { caseId, today: this.calendar.today(), known, all }),
      question: proof.question,
      sentences: [...proof.sentences],
      days: proof.days.map((row) => ({ date: row.date.toString(), counted: row.counted, mark: row.mark ?? false, because: becauseOf(row, log) })),
      calendar: proof.calendarName,
      source: commitment.rule.source,
      evidence: commitment.rule.evidence,
      facts: log.filter((fact) => proof.factIds.includes(fact.id)).map((fact) => factView(fact, log)),
      earlierDates: proof.superseded.map((earlier) => earlierDate(earlier, log)),
      refusedMoves: proof.refusedMoves.map((move) => ({ until: move.until.toString(), sentence: refusedSentence(move, commitment.originalDueOn) })),
    };
  }
}

/** What the day is, and of each earlier date that lay on it what took its place, by whom, when and why. */
function becauseOf({ because, earlier = [] }: ProofDay, log: readonly NamedFact[]): string {
  const was = earlier.map((one) => `it was due here. ${movedWords[one.because]} by ${whoWrote(one, log)} on ${dayInSentence(londonDay(one.changedAt))}${one.reason ? `: ${one.reason}` : ''}`);
  return [because, ...was].filter((words) => words !== '').join('; ');
}

const whoWrote = ({ factId }: SupersededDate, log: readonly NamedFact[]): string => log.find((fact) => fact.id === factId)?.recordedByName ?? portal;

function earlierDate(earlier: SupersededDate, log: readonly NamedFact[]) {
  return {
    due: earlier.due.toString(),
    because: movedWords[earlier.because],
    changedBy: whoWrote(earlier, log),
    changedAt: earlier.changedAt.toString(),
    reason: earlier.reason,
  };
}

function refusedSentence({ until, because }: RefusedMove, ended: Temporal.PlainDate): string {
  const asked = `${dayInSentence(until)} was recorded`;
  switch (because) {
    case 'already-ended':
      return `${asked}, but the date had ended on ${dayInSentence(ended)}.`;
    case 'beyond-the-limit':
      return `${asked}, but the rule does not reach so far.`;
    case 'never-extended':
      return `${asked}, but nobody can extend this date.`;
    case 'not-theirs-to-grant':
      return `${asked}, but not by somebody who can give more time here.`;
    case 'not-later':
      return `${asked}, but it is not later than the date it would replace.`;
  }
}
