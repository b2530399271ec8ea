import { AddToOpenCase, AnswerAndClose, LogContact } from '@accord/casework/contract';
import * as z from 'zod';

/** Sent only where no clock shows what was typed: no request takes it, so that the words stand at the field of the time. */
const noSuchTime = { receivedTime: z.undefined({ error: 'Enter a real time, like 14:05' }).optional() };

/** One page, four ways to save it: each is read by the contract of its own request. */
export const LogForm = z.discriminatedUnion('then', [
  LogContact.extend({ then: z.literal('triage'), ...noSuchTime }),
  LogContact.extend({ then: z.literal('save'), ...noSuchTime }),
  AnswerAndClose.extend({ then: z.literal('close'), ...noSuchTime }),
  AddToOpenCase.extend({ then: z.literal('add'), ...noSuchTime }),
]);
