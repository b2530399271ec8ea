import { may } from '@accord/access/rules';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { conditions } from './conditions';
import type { ConditionRule, MediationFacts } from './conditions';
import { stateWords } from './states';
import type { MediationState } from './states';
import { steps, transitionOf } from './way-through';
import type { Step } from './way-through';

/** Where `step` leads, or why it may not be taken: first the role, then the state, then each condition in its order. */
export function takeStep(step: Step, facts: MediationFacts, roles: readonly string[]): { readonly to: MediationState } | Refusal {
  const { who, from, needs, to } = transitionOf(step);
  if (who !== 'portal' && !may(roles, who)) return refuse('not-your-role', 'Your role does not include this. A mediation coordinator can do it.');
  if (!from.includes(facts.state)) return refuse('wrong-state', wrongState(facts.state));
  for (const need of needs) {
    const { holds, otherwise, field }: ConditionRule = conditions[need];
    if (!holds(facts)) return { ...refuse(need, otherwise), ...(field ? { field } : {}) };
  }
  return { to };
}

/** The steps a person could take from here by state and role, whatever else is missing: what a page offers or explains. */
export function stepsFrom(state: MediationState, roles: readonly string[]): Step[] {
  return steps.filter((step) => {
    const { who, from } = transitionOf(step);
    return who !== 'portal' && may(roles, who) && from.includes(state);
  });
}

/**
 * The steps of a role from here, each with why it is not open, or null. What a form brings itself (parties, reply date,
 * mediator, time, result) is taken as given, so that the sentence names only what must be mended elsewhere.
 */
export function openSteps(facts: MediationFacts, roles: readonly string[]): { readonly step: Step; readonly because: string | null }[] {
  const given: MediationFacts = {
    ...facts, mediatorMayBeAsked: true, sessionAhead: true, releaseAgreed: true, replyBy: facts.today.add({ days: 1 }),
    result: facts.sessionsHeld > 0 ? 'no-agreement' : 'ended-early', parties: facts.parties.length > 0 ? facts.parties : bothSides,
  };
  return stepsFrom(facts.state, roles).map((step) => {
    const taken = takeStep(step, given, roles);
    return { step, because: 'refused' in taken ? taken.because : null };
  });
}

const bothSides = (['patient', 'staff'] as const).map((side) => ({ side, answer: null, consents: [], authorityChecked: true }));

const wrongState = (state: MediationState): string => `This mediation stands at “${stateWords[state].toLowerCase()}”, so this step is not open now.`;
