import { AddToOpenCase, AnswerAndClose, LogContact } from '@accord/casework/contract';
import * as z from 'zod';

/** One page, four ways to save it: each is read by the contract of its own request. */
export const LogForm = z.discriminatedUnion('then', [
  LogContact.extend({ then: z.literal('triage') }),
  LogContact.extend({ then: z.literal('save') }),
  AnswerAndClose.extend({ then: z.literal('close') }),
  AddToOpenCase.extend({ then: z.literal('add') }),
]);
