import type { Permission } from '@accord/access/rules';
import { may } from '@accord/access/rules';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import type { CaseState, CaseType } from './codes';
import { hasStages } from './triage';
import type { Funding, Nation } from './codes';

/** What may be done with a case file. */
export const verbs = ['triage', 'make-complaint', 'escalate', 'agree-issues', 'agree-period', 'set-complexity', 'code', 'grade', 'note', 'assign', 'restrict', 'close', 'reopen'] as const;
export type Verb = (typeof verbs)[number];

/** What has to be true before a verb is offered; each has a sentence and a place to mend it. */
export const needs = ['an-issue', 'a-stage-procedure', 'stage-1', 'not-a-complaint', 'stage-1-open', 'the-usual-end'] as const;
export type Need = (typeof needs)[number];

export interface Transition {
  /** On the button. */
  readonly label: string;
  readonly who: Permission;
  /** What a formal complaint asks for besides. */
  readonly whoOfComplaints?: Permission;
  readonly from: readonly CaseState[];
  /** Where the file stands afterwards; null: as before. */
  readonly to: CaseState | null;
  /** Of which files; null: of every file. */
  readonly of: readonly CaseType[] | null;
  readonly needs: readonly Need[];
  /** The sections of the case it is done on. */
  readonly page: string;
}

/** The workflow of the case file: one table. The diagram in the docs is drawn from it. */
export const transitions: Readonly<Record<Verb, Transition>> = {
  triage: { label: 'Triage', who: 'contact.triage', from: ['to-triage'], to: 'open', of: null, needs: [], page: 'triage' },
  'make-complaint': { label: 'Make it a complaint', who: 'contact.triage', from: ['open'], to: 'open', of: ['concern', 'contact', 'enquiry', 'feedback', 'second-opinion', 'records-request', 'mediation-request', 'signposting'], needs: ['not-a-complaint'], page: 'make-complaint' },
  escalate: { label: 'Move to stage 2', who: 'case.work', from: ['open'], to: 'open', of: ['complaint'], needs: ['a-stage-procedure', 'stage-1', 'stage-1-open'], page: 'escalate' },
  'agree-issues': { label: 'Record that the issues are agreed', who: 'case.work', from: ['open'], to: null, of: ['complaint', 'concern'], needs: ['an-issue'], page: 'issues' },
  'agree-period': { label: 'Record the agreed answer date', who: 'case.work', from: ['open'], to: null, of: ['complaint'], needs: [], page: 'dates/period' },
  'set-complexity': { label: 'Say how complex it is', who: 'case.work', from: ['open'], to: null, of: ['complaint'], needs: [], page: 'complexity' },
  code: { label: 'Code the case', who: 'case.work', from: ['open', 'closed'], to: null, of: null, needs: [], page: 'coding' },
  grade: { label: 'Grade it', who: 'case.work', from: ['open', 'closed'], to: null, of: null, needs: [], page: 'grading' },
  note: { label: 'Add a note', who: 'case.work', from: ['to-triage', 'open', 'closed'], to: null, of: null, needs: [], page: 'note' },
  assign: { label: 'Give to a colleague', who: 'case.assign', from: ['to-triage', 'open'], to: null, of: null, needs: [], page: 'assign' },
  restrict: { label: 'Restrict to named people', who: 'case.restrict', from: ['to-triage', 'open', 'closed'], to: null, of: null, needs: [], page: 'restrict' },
  close: { label: 'Close', who: 'case.close', whoOfComplaints: 'complaint.close', from: ['open'], to: 'closed', of: null, needs: ['the-usual-end'], page: 'close' },
  reopen: { label: 'Open again', who: 'case.work', from: ['closed'], to: 'open', of: null, needs: [], page: 'reopen' },
};

/** What is known of a file when an action is asked for. */
export interface Standing {
  readonly id: string;
  readonly state: CaseState;
  readonly type: CaseType;
  readonly nation: Nation;
  readonly funding: Funding | null;
  readonly stage: 1 | 2 | null;
  readonly issues: number;
  /** What the record lacks for the usual way of closing such a file; null: nothing, or not asked. Other ways stay open. */
  readonly unmet: Refusal | null;
  /** Why stage 1 does not lead to stage 2 now; null: it does, or not asked. */
  readonly stageOne: Refusal | null;
}

/** Why `held` may not do `verb` with this file now; null: it is offered. The sentence says what to do about it. */
export function whyNot(verb: Verb, file: Standing, held: readonly string[]): Refusal | null {
  const transition = transitions[verb];
  if (!may(held, transition.who)) return refuse('no-permission', 'Your role does not include this. An administrator can give it to you.');
  if (file.type === 'complaint' && transition.whoOfComplaints && !may(held, transition.whoOfComplaints)) {
    return refuse('no-permission', 'A complaints officer or manager closes a formal complaint. Give it to one of them.');
  }
  if (!transition.from.includes(file.state)) return refuse('wrong-state', wrongState(verb, file.state));
  if (transition.of && !transition.of.includes(file.type)) return refuse('wrong-type', wrongType(verb, file.type));
  for (const need of transition.needs) {
    const unmet = unmetNeed(need, file);
    if (unmet) return unmet;
  }
  return null;
}

function wrongState(verb: Verb, state: CaseState): string {
  if (verb === 'triage') return 'This contact has been triaged.';
  if (verb === 'reopen') return 'This case is open already.';
  return state === 'to-triage' ? 'Triage this contact first.' : 'This case is closed. Open it again first.';
}

function wrongType(verb: Verb, type: CaseType): string {
  if (verb === 'make-complaint') return type === 'complaint' ? 'This is a complaint already.' : `A ${type} does not become a complaint.`;
  return 'This is not a complaint. Make it one first.';
}

function unmetNeed(need: Need, file: Standing): Refusal | null {
  switch (need) {
    case 'an-issue':
      return file.issues > 0 ? null : refuse('no-issue', 'Write at least one issue first.', `/cases/${file.id}/issues`);
    case 'a-stage-procedure':
      return hasStages(file) ? null : refuse('no-stages', 'There are no stages here: only Scotland and Northern Ireland have them.');
    case 'stage-1':
      return file.stage === 2 ? refuse('stage-2-already', 'This complaint is at stage 2 already.') : null;
    case 'not-a-complaint':
      return file.type === 'complaint' ? refuse('wrong-type', 'This is a complaint already.') : null;
    case 'stage-1-open':
      return file.stageOne;
    case 'the-usual-end':
      return file.unmet;
  }
}
