import type { MediationView } from '@accord/mediation/contract';
import type { Step } from '@accord/mediation/rules';

interface NextStep {
  readonly to: readonly string[];
  readonly words: string;
  readonly because: string | null;
}

/** The pages on which a step is taken, in the order of the way; the first open one is the green button. */
const pages: Partial<Record<Step, { readonly to: readonly string[]; readonly words: string }>> = {
  'ask-mediator': { to: ['mediator'], words: 'Choose a mediator' },
  'book-session': { to: ['sessions', 'find'], words: 'Find a time' },
  'record-outcome': { to: ['result'], words: 'Record the result' },
};

/** What the reader may do next with a mediation, each with why not where it is not open. */
export function nextSteps(mediation: MediationView | undefined): NextStep[] {
  if (!mediation) return [];
  const declaring = mediation.state === 'mediator-asked' && mediation.independence === 'not-declared';
  const first: NextStep[] = declaring ? [{ to: ['declaration'], words: 'Declare links', because: null }] : [];
  const others = mediation.steps.flatMap(({ step, because }) => {
    const page = pages[step];
    return page ? [{ ...page, because: because && `You cannot ${small(page.words)} yet. ${because}` }] : [];
  });
  // Choosing another mediator, or a result without a meeting, comes after the step that leads on.
  const order: readonly string[] = mediation.state === 'agreed' ? [] : ['Find a time', 'Record the result', 'Choose a mediator'];
  return [...first, ...others.toSorted((a, b) => order.indexOf(a.words) - order.indexOf(b.words))];
}

const small = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
