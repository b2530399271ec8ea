import type { Draft } from '../build-commitment';
import { all, arrival, since, type CaseLog, type StandingFact } from '../case-log';
import { acknowledgedBy, after, answeredBy, judgement, stageOneAnswer, stageTwoBegan } from '../milestones';
import { concernTarget } from './concern-target';
import { draft, ended, type Ground, type Plan } from './plan';

interface Stages {
  readonly one: string;
  readonly acknowledge: string;
  readonly two: string;
}

/** Two stages (Scotland, Northern Ireland): stage 1, or stage 2 from the day of receipt when it goes straight there, or from the day of escalation. */
export const twoStages =
  (stages: Stages): Plan =>
  (ground) => {
    const start = arrival(ground.log);
    if (!start) return [];
    const judged = judgement(ground.log);
    const notAComplaint = judged?.kind === 'not-a-complaint' || judged?.kind === 'kept-as-concern' ? judged : null;
    const straight = all(ground.log, 'stage-moved')[0] ?? null;
    const moved = stageTwoBegan(ground.log);
    return [
      stageOne(ground, stages, { start, notAComplaint, straight, moved }),
      concernTarget(ground, start),
      ...(notAComplaint ? [] : stageTwo(ground, stages, straight ? { startedBy: start, log: after(ground.log, null) } : moved && { startedBy: moved, log: since(ground.log, moved) })),
    ];
  };

interface Turns {
  readonly start: StandingFact;
  readonly notAComplaint: StandingFact | null;
  readonly straight: StandingFact | null;
  readonly moved: StandingFact | null;
}

function stageOne(ground: Ground, { one }: Stages, { start, notAComplaint, straight, moved }: Turns): Draft | null {
  const because = notAComplaint?.kind === 'kept-as-concern' ? 'kept-as-concern' : 'not-a-complaint';
  return draft(ground, one, {
    startedBy: start,
    metBy: straight || notAComplaint ? null : stageOneAnswer(ground.log, moved),
    ended:
      ended(notAComplaint, 'not-applicable', because) ??
      ended(straight, 'not-applicable', 'straight-to-stage-2') ??
      ended(moved, 'superseded', 'moved-to-stage-2'),
  });
}

function stageTwo(ground: Ground, { acknowledge, two }: Stages, stage: { readonly startedBy: StandingFact; readonly log: CaseLog } | null): (Draft | null)[] {
  if (!stage) return [];
  const given = { startedBy: stage.startedBy, consent: consentAsked(ground.log) };
  return [
    draft(ground, acknowledge, { ...given, metBy: acknowledgedBy(stage.log, 'letter') }),
    draft(ground, two, { ...given, metBy: answeredBy(stage.log) }),
  ];
}

/** The last consent that was asked for, with the fact by which it came. */
function consentAsked(log: CaseLog): Draft['consent'] {
  const asked = all(log, 'consent-asked').at(-1);
  if (!asked) return null;
  const answers = all(since(log, asked), 'consent-received', 'consent-refused').filter(({ purpose }) => purpose === asked.purpose);
  if (answers.some(({ kind }) => kind === 'consent-refused')) return null;
  return { asked, received: answers[0] ?? null };
}
