import { DateText } from '@accord/platform/contract';
import * as z from 'zod';

/** `POST /api/contacts/callers`: the first letters of a name, in the body. */
export const FindCallers = z.object({ text: z.string().trim().max(100).default('') });
export type FindCallers = z.infer<typeof FindCallers>;

/** Somebody who called before, newest first; `reference` is their last case. */
export const Callers = z
  .object({ items: z.array(z.object({ personId: z.uuid(), name: z.string(), phone: z.string(), email: z.string(), reference: z.string(), receivedOn: DateText })) })
  .meta({ id: 'Callers' });
export type Callers = z.infer<typeof Callers>;
