import { DateText, Id, Version } from '@accord/platform/contract';
import * as z from 'zod';

/** An issue that looks like what an embedded lesson was to end: both texts, and why they look alike. */
export const LessonRepeat = z.object({
  issueId: Id,
  issueNumber: z.int(),
  issue: z.string(),
  lesson: z.object({ id: Id, caseId: Id, reference: z.string(), title: z.string(), change: z.string(), owner: z.string(), version: z.int() }),
  /** Sentences. */
  why: z.array(z.string()),
});
export type LessonRepeat = z.infer<typeof LessonRepeat>;

export const LessonRepeats = z.object({ items: z.array(LessonRepeat) }).meta({ id: 'LessonRepeats' });
export type LessonRepeats = z.infer<typeof LessonRepeats>;

/** The lesson did not hold: it is to be done again, by a new date. */
export const OpenLessonAgain = z.object({ issueId: Id, lessonId: Id, dueOn: DateText, version: Version });
export type OpenLessonAgain = z.infer<typeof OpenLessonAgain>;

/** A person looked: it is something else. */
export const NotTheSame = z.object({ issueId: Id, lessonId: Id });
export type NotTheSame = z.infer<typeof NotTheSame>;
