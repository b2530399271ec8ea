import type { CaseAction, CaseView } from '@accord/casework/contract';
import type { Action } from '@accord/design-system/web';

/** What has plainly been done, or can never be done here, is left out; the rest says why not. */
const silent = new Set(['wrong-state', 'wrong-type', 'no-stages', 'stage-2-already']);

/** What can be done with the case, for "Do something". */
export function offered({ id, actions }: CaseView): Action[] {
  return actions
    .filter(({ notYet }) => notYet === null || !silent.has(notYet.code))
    // Closing always opens: its page lists what each way of ending asks for.
    .map((action) => (action.notYet && !lists(action) ? { label: action.label, notYet: action.notYet.because } : { label: action.label, to: addressOf(id, action) }));
}

const lists = ({ verb, notYet }: CaseAction): boolean => verb === 'close' && notYet?.code !== 'wrong-state';

/** Nobody thinks of closing a complaint whose issues are not agreed yet: what is next says enough. */
const tooEarly = new Set(['no-issue', 'not-agreed']);

/** Why an action is not offered, in one sentence from the rule the server uses. */
export interface NotOffered {
  readonly sentence: string;
  readonly goTo: string | null;
}

export function notOffered({ actions }: Pick<CaseView, 'actions'>): NotOffered[] {
  return actions.flatMap(({ verb, label, notYet }) => {
    if (!notYet || silent.has(notYet.code) || (verb === 'close' && tooEarly.has(notYet.code))) return [];
    const sentence = verb === 'close' ? `You cannot close this yet. ${notYet.because}` : `Not yet: ${label.charAt(0).toLowerCase()}${label.slice(1)}. ${notYet.because}`;
    return [{ sentence, goTo: notYet.goTo }];
  });
}

const addressOf = (id: string, { verb, page }: CaseAction): string => (verb === 'triage' ? `/contacts/${id}/triage` : `/cases/${id}/${page}`);

const labels: Readonly<Record<string, string>> = {
  triage: 'Triage', letters: 'Write the letter', 'make-complaint': 'Make it a complaint', dates: 'Go to the dates', issues: 'Go to the issues', close: 'Settle and close',
  findings: 'Go to the findings', restrict: 'Review who may see it', assign: 'Give it to somebody',
};

/** The verb of the next step's button. */
export const labelOf = (goTo: string): string => labels[goTo.split('/').at(-1) ?? ''] ?? 'Go there';
