import { endStates } from './states';
import { steps, transitionOf } from './way-through';

/** The way through as a Mermaid state diagram, drawn from the table so that the two cannot differ. */
export function diagram(): string {
  const moves = steps.flatMap((step) => {
    const { from, to, words } = transitionOf(step);
    return from.map((state) => `  ${nameOf(state)} --> ${nameOf(to)}: ${words}`);
  });
  const ends = endStates.map((state) => `  ${nameOf(state)} --> [*]`);
  return ['stateDiagram-v2', '  [*] --> begun', ...moves, ...ends].join('\n');
}

const nameOf = (state: string): string => state.replaceAll('-', '_');
