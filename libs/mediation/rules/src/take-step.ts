import { may } from '@accord/access/rules';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { conditions } from './conditions';
import type { MediationFacts } from './conditions';
import { stateWords } from './states';
import type { MediationState } from './states';
import { steps, transitionOf } from './way-through';
import type { Step } from './way-through';

/** Where `step` leads, or why it may not be taken: first the role, then the state, then each condition in its order. */
export function takeStep(step: Step, facts: MediationFacts, roles: readonly string[]): { readonly to: MediationState } | Refusal {
  const { who, from, needs, to } = transitionOf(step);
  if (who !== 'portal' && !may(roles, who)) return refuse('not-your-role', 'Your role does not include this. A mediation coordinator can do it.');
  if (!from.includes(facts.state)) return refuse('wrong-state', wrongState(facts.state));
  for (const need of needs) if (!conditions[need].holds(facts)) return refuse(need, conditions[need].otherwise);
  return { to };
}

/** The steps a person could take from here by state and role, whatever else is missing: what a page offers or explains. */
export function stepsFrom(state: MediationState, roles: readonly string[]): Step[] {
  return steps.filter((step) => {
    const { who, from } = transitionOf(step);
    return who !== 'portal' && may(roles, who) && from.includes(state);
  });
}

const wrongState = (state: MediationState): string => `This mediation stands at “${stateWords[state].toLowerCase()}”, so this step is not open now.`;
