import { caseStates, leads } from '@accord/casework/rules';
import { Cursor, Id, InstantText, pageOf } from '@accord/platform/contract';
import * as z from 'zod';

/** `GET /api/work/lead`: what waits for one of the leads that the person is. */
export const AskLeadQueue = z.object({ lead: z.enum(leads, { error: 'Choose a role from the list' }), after: Cursor });
export type AskLeadQueue = z.infer<typeof AskLeadQueue>;

export const LeadRow = z.object({
  id: Id,
  reference: z.string(),
  title: z.string(),
  state: z.enum(caseStates),
  receivedAt: InstantText,
  owner: z.string().nullable(),
  why: z.array(z.string()),
});

/** Pages of 50, the longest open first. */
export const LeadQueue = pageOf(LeadRow).meta({ id: 'LeadQueue' });
export type LeadQueue = z.infer<typeof LeadQueue>;
