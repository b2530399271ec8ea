import type { CaseAction, NotYet } from '@accord/casework/contract';
import { transitions, verbs, whyNot } from '@accord/casework/rules';
import type { Standing } from '@accord/casework/rules';
import type { Refusal } from '@accord/platform/rules';

/** What the person may do with the case now, and for the rest the sentence that says why not. What their role never does is left out. */
export function actionsOf(file: Standing, held: readonly string[]): CaseAction[] {
  return verbs.flatMap((verb) => {
    const refusal = whyNot(verb, file, held);
    if (refusal?.refused === 'no-permission') return [];
    const { label, page } = transitions[verb];
    return [{ verb, label, page, notYet: refusal && notYet(refusal) }];
  });
}

/** A refusal as a page shows it. */
export const notYet = ({ refused, because, goTo }: Refusal): NotYet => ({ code: refused, because, goTo: goTo ?? null });
