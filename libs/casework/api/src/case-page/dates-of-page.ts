import { OrganisationCalendar } from '@accord/calendar/api';
import { day, dayInSentence } from '@accord/calendar/rules';
import type { CaseView } from '@accord/casework/contract';
import { nationsByHand, nextMove, reachedOf, stagesOf, whyNotStageTwo } from '@accord/casework/rules';
import type { CaseState, Nation, Standing } from '@accord/casework/rules';
import { CaseFacts, commitmentView, OrganisationKnowledge } from '@accord/commitments/api';
import { commitmentsOf, knownAtArrival, promptsOf, waitsOf } from '@accord/commitments/rules';
import { Injectable } from '@nestjs/common';

interface Seen {
  readonly caseId: string;
  readonly state: CaseState;
  readonly nation: Nation;
  readonly receivedOn: string;
  readonly reviewOn: string | null;
  readonly owner: string | null;
}

/** What the page shows of the dates, and what its actions follow from. */
type Dates = Pick<CaseView, 'today' | 'byHand' | 'stages' | 'commitments' | 'prompts' | 'waits' | 'next'> & Pick<Standing, 'stageOne'>;

/** Stages, dates, what they ask for and what is next: all from the log of facts. */
@Injectable()
export class DatesOfPage {
  constructor(
    private readonly facts: CaseFacts,
    private readonly calendar: OrganisationCalendar,
    private readonly knowledge: OrganisationKnowledge,
  ) {}

  async of({ caseId, state, nation, receivedOn, reviewOn, owner }: Seen): Promise<Dates> {
    const log = await this.facts.of(caseId);
    const known = await this.knowledge.load();
    const today = this.calendar.today();
    const commitments = commitmentsOf(log, known);
    const prompts = promptsOf(log, known, today);
    const due = commitments.filter((one) => one.state === 'running' || one.state === 'waiting').map((one) => ({ ruleId: one.rule.id, what: one.what, actBy: one.actBy, waitingFor: one.waitingFor }));
    // As long as a date asks for an acknowledgement, what came before it was none: a call in Scotland, or one at stage 1.
    const asksFor = (milestone: string) => milestone === 'acknowledged' && due.some(({ ruleId }) => ruleId.endsWith('ACK') && ruleId !== 'D-ACK');
    const stages = stagesOf(reachedOf(log).filter(({ milestone }) => !asksFor(milestone)));
    const next = nextMove({ caseId, state, today, due, asked: prompts, stages, reviewOn: reviewOn ? day(reviewOn) : null, hasOwner: owner !== null });
    return {
      stageOne: whyNotStageTwo(caseId, log),
      today: today.toString(),
      byHand: nationsByHand(day(receivedOn), known, knownAtArrival(log, known)).includes(nation),
      stages: stages.map((stage) => ({ ...stage, on: stage.on?.toString() ?? null })),
      commitments: commitments.map((one) => commitmentView(one, { caseId, today, known, all: commitments })),
      prompts: prompts.map((prompt) => ({ ...prompt, by: prompt.by?.toString() ?? null })),
      waits: [...waitsOf(log, commitments, owner)],
      next: next && { words: nextWords(next.words, next.by && dayInSentence(next.by)), by: next.by?.toString() ?? null, goTo: next.goTo },
    };
  }
}

/** `Acknowledge: by Thursday 3 December 2026`; a whole sentence takes its day as another one, unless it names it. */
function nextWords(words: string, by: string | null): string {
  if (!by || words.includes(by)) return words;
  return words.endsWith('.') ? `${words} Due ${by}.` : `${words}: by ${by}`;
}
