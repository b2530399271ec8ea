import { caseStates, caseTypes } from '@accord/casework/rules';
import { DateText, Id } from '@accord/platform/contract';
import * as z from 'zod';

const part = z.string().trim().max(200).default('');

/** What has been typed of the people so far. Sent in the body: words never stand in an address. */
export const FindSimilar = z.object({ phone: part, email: part, nhsNumber: part, name: part, patientName: part, patientNhsNumber: part });
export type FindSimilar = z.infer<typeof FindSimilar>;

export const similarBecause = ['phone', 'email', 'nhs-number', 'name'] as const;

export const SimilarContact = z.object({
  id: Id,
  reference: z.string(),
  receivedOn: DateText,
  type: z.enum(caseTypes),
  state: z.enum(caseStates),
  title: z.string(),
  because: z.array(z.enum(similarBecause)),
});
export type SimilarContact = z.infer<typeof SimilarContact>;

/** Newest first, twenty at most; `openComplaintId` is an open complaint by the same person, to add to instead. */
export const SimilarContacts = z
  .object({ items: z.array(SimilarContact), more: z.boolean(), openComplaintId: Id.nullable() })
  .meta({ id: 'SimilarContacts' });
export type SimilarContacts = z.infer<typeof SimilarContacts>;
