import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';

export const lessonStates = ['open', 'done', 'embedded', 'not-embedded'] as const;
/** Done is the owner's word; embedded is somebody else's, who looked. */
export type LessonState = (typeof lessonStates)[number];

export const lessonStateNames: Readonly<Record<LessonState, string>> = {
  open: 'To do',
  done: 'Done, not yet checked',
  embedded: 'Embedded',
  'not-embedded': 'Checked, not embedded',
};

interface Lesson {
  readonly state: LessonState;
  readonly ownerId: string;
}

/** Whether `by` may report the action done. */
export function mayFinish(lesson: Lesson): Refusal<'already-done'> | null {
  return lesson.state === 'open' || lesson.state === 'not-embedded' ? null : refuse('already-done', 'This action was reported done before.');
}

/** A lesson is closed by somebody other than its owner, who has looked whether it holds. */
export function mayCheck(lesson: Lesson, by: string): Refusal<'not-done-yet' | 'own-lesson'> | null {
  if (lesson.state !== 'done') return refuse('not-done-yet', 'The owner has not reported this action done yet.');
  if (lesson.ownerId === by) return refuse('own-lesson', 'You own this action. Another person must check it.');
  return null;
}
