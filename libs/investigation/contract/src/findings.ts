import { findingResults } from '@accord/investigation/rules';
import { DateText, HappenedOn, Id, line, optionalPassage, passage } from '@accord/platform/contract';
import * as z from 'zod';

/** What was found on one issue. `version` 0 writes it for the first time. */
export const WriteFinding = z.object({
  result: z.enum(findingResults, { error: 'Choose upheld, partly upheld or not upheld' }),
  happened: passage('Enter what happened'),
  shouldHave: passage('Enter what should have happened, and by which standard'),
  because: passage('Enter why you find so'),
  version: z.int().min(0),
});
export type WriteFinding = z.infer<typeof WriteFinding>;

export const AddEvidence = z.object({
  what: passage('Enter what it shows'),
  source: line('Enter where it comes from, like notes, statement or policy'),
  datedOn: HappenedOn.nullable().default(null),
  shows: z.enum(['what-happened', 'what-should-have'], { error: 'Choose what it shows' }),
});
export type AddEvidence = z.infer<typeof AddEvidence>;

export const SaveLooking = z.object({ howConsidered: optionalPassage, version: z.int().min(0) });
export type SaveLooking = z.infer<typeof SaveLooking>;

const Evidence = z.object({ id: Id, what: z.string(), source: z.string(), datedOn: DateText.nullable(), shows: z.enum(['what-happened', 'what-should-have']), by: z.string() });
const Finding = z.object({ result: z.enum(findingResults), happened: z.string(), shouldHave: z.string(), because: z.string(), by: z.string(), version: z.int() });

export const IssueFindingView = z
  .object({ id: Id, number: z.int(), text: z.string(), question: z.string(), state: z.enum(['open', 'withdrawn', 'out-of-scope']), finding: Finding.nullable(), evidence: z.array(Evidence) })
  .meta({ id: 'IssueFindingView' });
export type IssueFindingView = z.infer<typeof IssueFindingView>;

/** How a case was looked at and what was found. `whole` is derived; null while an issue has no finding. */
export const FindingsView = z
  .object({
    whole: z.enum([...findingResults, 'closed-without-finding']).nullable(),
    sentence: z.string(),
    howConsidered: z.string(),
    lookingVersion: z.int(),
    issues: z.array(IssueFindingView),
  })
  .meta({ id: 'FindingsView' });
export type FindingsView = z.infer<typeof FindingsView>;
