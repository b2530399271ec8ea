import { DateText, InstantText } from '@accord/platform/contract';
import * as z from 'zod';
import { CommitmentView, FactView } from './dates-view';

/** One row of a proof. `counted` is the day's number in the period, 0 for a start left out, null for a day skipped or a mark (`mark`). */
export const ProofDay = z.object({ date: DateText, counted: z.int().nullable(), mark: z.boolean(), because: z.string() }).meta({ id: 'ProofDay' });
export type ProofDay = z.infer<typeof ProofDay>;

/** A date that no longer holds, with who changed it, when and why. */
export const EarlierDate = z
  .object({ due: DateText, because: z.string(), changedBy: z.string(), changedAt: InstantText, reason: z.string().nullable() })
  .meta({ id: 'EarlierDate' });
export type EarlierDate = z.infer<typeof EarlierDate>;

/** Why a date is what it is. */
export const ProofOfDate = z
  .object({
    commitment: CommitmentView,
    question: z.string(),
    sentences: z.array(z.string()),
    days: z.array(ProofDay),
    calendar: z.string(),
    source: z.string(),
    evidence: z.string(),
    facts: z.array(FactView),
    earlierDates: z.array(EarlierDate),
    refusedMoves: z.array(z.object({ until: DateText, sentence: z.string() })),
  })
  .meta({ id: 'ProofOfDate' });
export type ProofOfDate = z.infer<typeof ProofOfDate>;
