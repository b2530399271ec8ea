import { dayInSentence, isAfter } from '@accord/calendar/rules';
import { lastOf, since } from '../case-log';
import { answeredBy, lateness, refusedBy } from '../milestones';
import { waitingWords } from '../standing';
import { openHolds, openPause } from '../waiting';
import { explained } from './of-period';
import type { Asking, Prompt } from './prompt';

/** What decisions ask for: lateness by a second person, reasons in writing, and each hold or pause a look on its day. */
export function promptsOfDecisions(asking: Asking): readonly (Prompt | null)[] {
  return [stageToMove(asking), latenessToJudge(asking), refusalToWrite(asking), ...holdsToReview(asking), pauseToReview(asking)];
}

/** The dates run from the day it was asked for; the case itself, and so its letters, still stand at stage 1. */
function stageToMove({ log, commitments }: Asking): Prompt | null {
  const asked = lastOf(log, 'stage-two-requested', 'escalated', 'stage-moved');
  const two = commitments.find(({ rule }) => rule.id === 'S-2' || rule.id === 'N-2');
  if (asked?.kind !== 'stage-two-requested' || !two || answeredBy(since(log, asked))) return null;
  return { kind: 'move-to-stage-2', sentence: 'They asked for stage 2: move the case there.', by: two.dueOn };
}

function latenessToJudge({ log, commitments }: Asking): Prompt | null {
  const limit = commitments.find((one) => one.rule.id.endsWith('-TL'));
  const late = lateness(log);
  if (late && !late.approved) return { kind: 'approve-lateness', sentence: 'The decision on lateness waits for a second person to approve it.', by: null };
  if (late || !limit?.usedOn || !isAfter(limit.usedOn, limit.originalDueOn)) return null;
  return { kind: 'judge-lateness', sentence: `It came after ${dayInSentence(limit.originalDueOn)}, the last day to complain: decide whether to accept it.`, by: null };
}

function refusalToWrite({ log }: Asking): Prompt | null {
  const refused = refusedBy(log);
  if (!refused || explained(log, 'refusal')) return null;
  return { kind: 'write-the-refusal', sentence: 'Write to them why it is not taken further, and about the ombudsman.', by: null };
}

function holdsToReview({ log, today }: Asking): Prompt[] {
  return openHolds(log)
    .filter(({ reviewOn }) => !isAfter(reviewOn, today))
    .map((hold) => ({ kind: 'review-hold', sentence: `Review the hold for ${waitingWords[hold.for]}: end it, or record a new day.`, by: hold.reviewOn }));
}

function pauseToReview({ log, today }: Asking): Prompt | null {
  const pause = openPause(log);
  if (!pause || isAfter(pause.reviewOn, today)) return null;
  return { kind: 'review-pause', sentence: 'Ask whether they still want a pause. From today the agreed date runs again.', by: pause.reviewOn };
}
