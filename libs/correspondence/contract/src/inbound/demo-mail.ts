import { Cursor, Id, InstantText, line, pageOf, passage } from '@accord/platform/contract';
import * as z from 'zod';
import { MailFileView } from './mail';

/** The demo only: one mail that would have left the house. */
export const CaughtLine = z.object({ id: Id, caughtAt: InstantText, from: z.string(), to: z.array(z.string()), subject: z.string() }).meta({ id: 'CaughtLine' });
export type CaughtLine = z.infer<typeof CaughtLine>;

export const CaughtPage = pageOf(CaughtLine).extend({ mailbox: z.string() }).meta({ id: 'CaughtPage' });
export type CaughtPage = z.infer<typeof CaughtPage>;

export const CaughtQuery = z.object({ after: Cursor });
export type CaughtQuery = z.infer<typeof CaughtQuery>;

/** `isInvitation`: it can be answered with yes, no or perhaps. */
export const CaughtView = CaughtLine.extend({ text: z.string(), html: z.string().nullable(), files: z.array(MailFileView), isInvitation: z.boolean() }).meta({ id: 'CaughtView' });
export type CaughtView = z.infer<typeof CaughtView>;

/** What the person who got the mail does with it. */
export const AnswerCaught = z.discriminatedUnion('act', [
  z.object({ act: z.literal('reply'), text: passage('Enter what they write back') }),
  z.object({ act: z.literal('invitation'), answer: z.enum(['accepted', 'declined', 'tentative'], 'Choose yes, no or perhaps') }),
  z.object({ act: z.literal('return') }),
]);
export type AnswerCaught = z.infer<typeof AnswerCaught>;

/** Somebody writes in. */
export const WriteIn = z.object({
  name: z.string().trim().max(200, 'Use 200 characters or fewer').default(''),
  address: z.email('Enter an e-mail address, like name@example.com'),
  subject: line('Enter a subject'),
  text: passage('Enter what they write'),
});
export type WriteIn = z.infer<typeof WriteIn>;

/** What became of the mail that was written in, by the same way as any other. */
export const WrittenIn = z.object({ result: z.string(), reference: z.string().nullable(), why: z.string(), mailId: Id.nullable() }).meta({ id: 'WrittenIn' });
export type WrittenIn = z.infer<typeof WrittenIn>;
