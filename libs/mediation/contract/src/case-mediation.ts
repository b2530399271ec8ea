import { answers, mediationStates, results, sides } from '@accord/mediation/rules';
import { DateText, Id } from '@accord/platform/contract';
import * as z from 'zod';

/** All that the complaints side is told: offered or why not, answers, dates, the result, released words. */
export const CaseMediationLine = z.object({
  id: Id,
  reference: z.string(),
  state: z.enum(mediationStates),
  offeredOn: DateText.nullable(),
  replyBy: DateText.nullable(),
  whyNot: z.array(z.string()),
  reviewOn: DateText.nullable(),
  answers: z.array(z.object({ side: z.enum(sides), answer: z.enum(answers).nullable(), answeredOn: DateText.nullable() })),
  sessions: z.array(z.object({ on: DateText, status: z.enum(['booked', 'cancelled', 'over']) })),
  result: z.object({ code: z.enum(results), on: DateText, releasedWords: z.string() }).nullable(),
});
export type CaseMediationLine = z.infer<typeof CaseMediationLine>;

export const CaseMediation = z
  .object({
    caseId: Id,
    caseReference: z.string(),
    items: z.array(CaseMediationLine),
    /** Null when mediation may be offered now; else why not. */
    whyNotOffer: z.string().nullable(),
    /** What mediation does not stop: the statutory date, and the agreed one beside it. */
    dates: z.string(),
  })
  .meta({ id: 'CaseMediation' });
export type CaseMediation = z.infer<typeof CaseMediation>;
