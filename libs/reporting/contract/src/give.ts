import { Id, Version } from '@accord/platform/contract';
import { mostGivenAtOnce } from '@accord/reporting/rules';
import * as z from 'zod';
import { BoardFilter } from './board';

/** A case as it was seen: given away only if nobody changed it since. */
export const SeenCase = z.object({ caseId: Id, version: Version });
export type SeenCase = z.infer<typeof SeenCase>;

const Cases = z.array(SeenCase).min(1, 'Tick at least one date').max(mostGivenAtOnce, `Give ${mostGivenAtOnce} cases at most at once`);
const Owner = z.union([Id, z.null()], 'Choose who takes them');

/** Asks what giving would do: of the ticked cases, or of everything the filter finds. Changes nothing. */
export const PreviewGiving = z
  .object({ ownerId: Owner, cases: Cases.optional(), filter: BoardFilter.omit({ sort: true }).optional() })
  .refine(({ cases, filter }) => (cases === undefined) !== (filter === undefined), { path: ['cases'], error: 'Tick at least one date' })
  .meta({ id: 'PreviewGiving' });
export type PreviewGiving = z.infer<typeof PreviewGiving>;

/** What would happen: the cases that would move, and a sentence for each that would not. */
export const GivingPreview = z
  .object({
    to: z.string().nullable(),
    cases: z.array(SeenCase),
    sentence: z.string(),
    leftOut: z.array(z.string()),
    /** When the person is away, and who covers. */
    away: z.array(z.string()),
    /** Open dates the person has within 20 working days, before and after. */
    load: z.object({ now: z.int(), after: z.int() }).nullable(),
  })
  .meta({ id: 'GivingPreview' });
export type GivingPreview = z.infer<typeof GivingPreview>;

export const GiveCases = z.object({ ownerId: Owner, cases: Cases }).meta({ id: 'GiveCases' });
export type GiveCases = z.infer<typeof GiveCases>;

/** What became of it: a case that somebody changed meanwhile stays whose it is. */
export const CasesGiven = z
  .object({ sentence: z.string(), given: z.int(), notGiven: z.array(z.object({ caseId: Id, reference: z.string(), because: z.string() })) })
  .meta({ id: 'CasesGiven' });
export type CasesGiven = z.infer<typeof CasesGiven>;
