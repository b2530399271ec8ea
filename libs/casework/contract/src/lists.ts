import { caseStates, caseTypes, urgencies, workBlocks } from '@accord/casework/rules';
import { standings } from '@accord/commitments/rules';
import { relations } from '@accord/people/rules';
import { Cursor, DateText, Id, InstantText, pageOf } from '@accord/platform/contract';
import * as z from 'zod';

/** What is next on a case: `by` may be absent; `words` say how it stands; `commitmentId` leads to the proof of the date. */
export const NextStepView = z.object({
  what: z.string(),
  by: DateText.nullable(),
  standing: z.enum(standings).nullable(),
  words: z.string(),
  commitmentId: z.string().nullable(),
});
export type NextStepView = z.infer<typeof NextStepView>;

/** One row of a list: what its columns show and no more. */
export const CaseRow = z
  .object({
    id: Id,
    reference: z.string(),
    type: z.enum(caseTypes),
    state: z.enum(caseStates),
    title: z.string(),
    urgency: z.enum(urgencies),
    receivedAt: InstantText,
    anonymous: z.boolean(),
    caller: z.object({ name: z.string(), relation: z.enum(relations).nullable() }).nullable(),
    place: z.string(),
    owner: z.object({ id: Id, name: z.string() }).nullable(),
    next: NextStepView,
    version: z.int(),
  })
  .meta({ id: 'CaseRow' });
export type CaseRow = z.infer<typeof CaseRow>;

export const CasePage = pageOf(CaseRow).extend({ asAt: InstantText }).meta({ id: 'CasePage' });
export type CasePage = z.infer<typeof CasePage>;

export const listKinds = ['contacts', 'complaints', 'all'] as const;
export const listStates = ['not-closed', 'to-triage', 'open', 'closed', 'any'] as const;

/** `GET /api/contacts`: newest first, pages of 50. `owner` is a colleague's id, `me` or `nobody`. */
export const ListContacts = z.object({
  kind: z.enum(listKinds, { error: 'Choose contacts, complaints or all' }).default('contacts'),
  state: z.enum(listStates, { error: 'Choose a state from the list' }).default('not-closed'),
  type: z.enum(caseTypes, { error: 'Choose a type from the list' }).optional(),
  owner: z.union([z.enum(['me', 'nobody']), Id], { error: 'Choose a colleague from the list' }).optional(),
  urgency: z.enum(urgencies, { error: 'Choose an urgency from the list' }).optional(),
  after: Cursor,
});
export type ListContacts = z.infer<typeof ListContacts>;

/** `GET /api/work`: `group` is one block alone; without it, all that is due. */
export const AskWork = z.object({ group: z.enum(workBlocks, { error: 'Choose a group from the list' }).optional() });
export type AskWork = z.infer<typeof AskWork>;

export const WorkBlockView = z.object({
  key: z.enum(workBlocks),
  /** The first of them; none of a block that is not shown. */
  items: z.array(CaseRow),
  /** How many there are; the count stops at 500, and `more` says that it did. */
  count: z.int(),
  more: z.boolean(),
});
export type WorkBlockView = z.infer<typeof WorkBlockView>;

/** `GET /api/work`: the blocks in the order of the person's role. */
export const Work = z.object({ asAt: InstantText, today: DateText, scope: z.enum(['own', 'everybody']), blocks: z.array(WorkBlockView) }).meta({ id: 'Work' });
export type Work = z.infer<typeof Work>;

/** Gives a case to a colleague, or back to nobody. */
export const AssignCase = z.object({ ownerId: Id.nullable(), version: z.int().min(1) });
export type AssignCase = z.infer<typeof AssignCase>;
