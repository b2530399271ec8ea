import { channels, urgencies, wants } from '@accord/casework/rules';
import { bodyIds } from '@accord/directory/rules';
import { NeedInput, PersonDetails, RelationCode } from '@accord/people/contract';
import { HappenedAt, Id, passage } from '@accord/platform/contract';
import * as z from 'zod';

const short = (most: number) => z.string().trim().max(most, `Use ${most} characters or fewer`).default('');

/** What was said, by whom and about whom. Only what happened is obligatory: people tell the story first. */
export const WhatWasSaid = z.object({
  whatHappened: passage('Enter what happened'),
  channel: z.enum(channels, { error: 'Choose how it reached us' }).default('phone'),
  /** When it reached us; now, when absent. */
  receivedAt: HappenedAt.nullable().default(null),
  anonymous: z.boolean().default(false),
  caller: PersonDetails.nullable().default(null),
  callerIsPatient: z.boolean().default(true),
  relation: RelationCode.nullable().default(null),
  /** The patient, when somebody else calls. */
  patient: PersonDetails.nullable().default(null),
  /** Of the person we speak with. */
  needs: z.array(NeedInput).max(20, 'Use 20 needs or fewer').default([]),
});
export type WhatWasSaid = z.infer<typeof WhatWasSaid>;

/** Danger handed to those who act at once. */
export const HandOver = z.object({ toWhom: z.string().trim().min(1, 'Enter who was told').max(200, 'Use 200 characters or fewer'), at: HappenedAt });
export type HandOver = z.infer<typeof HandOver>;

/** `POST /api/contacts`. Sent twice with one Idempotency-Key it makes one contact. */
export const LogContact = WhatWasSaid.extend({
  wants: z.array(z.enum(wants, { error: 'Choose what they want from the list' })).max(wants.length).default([]),
  wantNote: short(2_000),
  siteId: Id.nullable().default(null),
  serviceId: Id.nullable().default(null),
  /** The place as said, when it is none of the directory's. */
  placeNote: short(200),
  urgency: z.enum(urgencies, { error: 'Choose how urgent it is' }).default('soon'),
  handOver: HandOver.nullable().default(null),
  /** Whether the person who logs it keeps it; else it waits for somebody to take it. */
  assignToMe: z.boolean().default(false),
  /** The draft it was typed in: let go when the contact is saved. */
  draftId: Id.nullable().default(null),
});
export type LogContact = z.infer<typeof LogContact>;

/** `notes` are sentences about what looks odd and was kept as typed. */
export const Logged = z.object({ id: Id, reference: z.string(), notes: z.array(z.string()) }).meta({ id: 'Logged' });
export type Logged = z.infer<typeof Logged>;

/** `POST /api/contacts/answered`: pure information, given on the spot; the contact is logged and closed in one step. */
export const AnswerAndClose = LogContact.omit({ handOver: true, assignToMe: true }).extend({
  answer: passage('Enter what you told them'),
  /** A body of the directory, when they were signposted. */
  signpostedTo: z.enum(bodyIds, { error: 'Choose a body from the list' }).nullable().default(null),
});
export type AnswerAndClose = z.infer<typeof AnswerAndClose>;

/** `POST /api/cases/:id/contacts`: said about a case that is open already, and kept with it. */
export const AddToOpenCase = WhatWasSaid.extend({ draftId: Id.nullable().default(null) });
export type AddToOpenCase = z.infer<typeof AddToOpenCase>;
