import { DateText, HappenedOn, Id, line, passage } from '@accord/platform/contract';
import { spokenHows } from '@accord/outcomes/rules';
import * as z from 'zod';

/** An apology that somebody spoke: who, to whom, when, how, and what was said in a few sentences. */
export const RecordSpokenApology = z.object({
  saidBy: line('Enter who said it, with their role'),
  saidTo: line('Enter to whom it was said'),
  saidOn: HappenedOn,
  how: z.enum(spokenHows, { error: 'Choose how it was said' }),
  words: passage('Enter what was said'),
});
export type RecordSpokenApology = z.infer<typeof RecordSpokenApology>;

export const SpokenApology = z.object({ id: Id, saidBy: z.string(), saidTo: z.string(), saidOn: DateText, how: z.enum(spokenHows), words: z.string(), recordedBy: z.string() });
export type SpokenApology = z.infer<typeof SpokenApology>;
