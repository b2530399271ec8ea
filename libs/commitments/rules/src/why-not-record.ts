import { instantInLondon, type Temporal } from '@accord/calendar/rules';
import { readLog } from './case-log';
import type { Fact, FactDetail, FactKind } from './fact';
import { refusalOf } from './fact-check';
import type { Known } from './knowledge';
import { lateness } from './milestones';
import { recordables, type Recordable } from './recordable';
import { openHolds } from './waiting';

/** One fact that may be recorded, or the one sentence why not. */
export interface Offer extends Recordable {
  readonly whyNot: string | null;
}

/** What may be recorded on a case today by `staffId`. What the person has yet to enter is not judged here. */
export function offersOf(facts: readonly Fact[], known: Known, by: { readonly staffId: string; readonly today: Temporal.PlainDate }): readonly Offer[] {
  return recordables.map((recordable) => ({ ...recordable, whyNot: whyNot(recordable.kind, facts, known, by) }));
}

function whyNot(kind: FactKind, facts: readonly Fact[], known: Known, { staffId, today }: { readonly staffId: string; readonly today: Temporal.PlainDate }): string | null {
  const detail = trial(kind, facts, today);
  if (typeof detail === 'string') return detail;
  const fact: Fact = { ...detail, id: 'trial', place: facts.length + 1, happenedOn: today, recordedAt: instantInLondon(today, '12:00'), knew: 0, recordedBy: staffId, evidenceId: null, reason: null };
  const refused = refusalOf(fact, facts, known);
  return refused?.field === 'kind' ? refused.sentence : null;
}

/** The fact as it would be with every answer that can be right; a sentence where nothing can. */
function trial(kind: FactKind, facts: readonly Fact[], today: Temporal.PlainDate): FactDetail | string {
  const log = readLog(facts);
  switch (kind) {
    case 'pause-began':
      return { kind, reviewOn: today.add({ days: 1 }) };
    case 'hold-began':
      return { kind, for: 'police', decidedBy: '', reviewOn: today.add({ days: 1 }) };
    case 'hold-ended':
      return openHolds(log)[0] ? { kind, factId: openHolds(log)[0]?.id ?? '' } : 'No hold is running.';
    case 'lateness-approved':
      return { kind, factId: lateness(log)?.judged.id ?? facts[0]?.id ?? '' };
    default:
      // Only the turn is judged: what else the fact holds is entered on its form.
      return { kind } as FactDetail;
  }
}
