export type SuitabilityAnswer = 'yes' | 'no' | 'not-known';
export const suitabilityAnswers = ['yes', 'no', 'not-known'] as const satisfies readonly SuitabilityAnswer[];

export const suitabilityResults = ['suitable', 'suitable-with-safeguards', 'not-now', 'no'] as const;
export type SuitabilityResult = (typeof suitabilityResults)[number];

export const suitabilityWords: Readonly<Record<SuitabilityResult, string>> = {
  suitable: 'Suitable',
  'suitable-with-safeguards': 'Suitable with safeguards',
  'not-now': 'Not now',
  no: 'Not suitable',
};

interface Question {
  readonly asks: string;
  /** An answer that ends the screen, with its result and the sentence that says why. */
  readonly stop?: { readonly when: 'yes' | 'no'; readonly result: 'not-now' | 'no'; readonly because: string };
  /** An answer that asks for a safeguard. */
  readonly safeguard?: { readonly when: 'yes' | 'no'; readonly do: string };
}

/**
 * The screen of practice 4.2 step 1. The order is the order of the page: what must stop us comes first.
 * "Not known" to a question with a stop is never clear: the offer waits until somebody has found out.
 */
export const suitabilityQuestions = {
  'violence-or-safeguarding': {
    asks: 'Is there a risk of violence, or a safeguarding concern?',
    stop: { when: 'yes', result: 'not-now', because: 'Safeguarding comes first. Speak to the safeguarding lead, then look again.' },
  },
  'criminal-inquiry': {
    asks: 'Is there a criminal inquiry?',
    stop: { when: 'yes', result: 'not-now', because: 'A criminal inquiry is open. Look again when it has ended.' },
  },
  'urgent-danger': {
    asks: 'Is anybody in urgent clinical danger?',
    stop: { when: 'yes', result: 'not-now', because: 'Urgent care comes first. Act on the danger, then look again.' },
  },
  'serious-misconduct': {
    asks: 'Is it about serious misconduct that others must deal with?',
    stop: { when: 'yes', result: 'no', because: 'Serious misconduct is not for mediation. Use the conduct procedure.' },
  },
  'only-ruling-or-money': {
    asks: 'Does somebody want only a ruling, or only money?',
    stop: { when: 'yes', result: 'no', because: 'A mediator cannot rule or award money. Go on with the complaint.' },
  },
  'power-gap-too-wide': {
    asks: 'Is one side so much stronger that support cannot balance it?',
    stop: { when: 'yes', result: 'no', because: 'The two sides could not speak as equals. Go on with the complaint.' },
  },
  'capacity-without-support': {
    asks: 'Is capacity in doubt, with no support for the person?',
    stop: { when: 'yes', result: 'not-now', because: 'Arrange support for the person first, then look again.' },
  },
  'capacity-with-support': {
    asks: 'Does a party need support to understand and decide?',
    safeguard: { when: 'yes', do: 'An advocate or supporter stays with the person throughout' },
  },
  'speak-freely': {
    asks: 'Can both sides speak freely?',
    safeguard: { when: 'no', do: 'Separate rooms, with the mediator going between them' },
  },
  'about-understanding': { asks: 'Is it about communication, trust or understanding?' },
  'meet-again': { asks: 'Will they meet again?' },
} as const satisfies Readonly<Record<string, Question>>;

export type SuitabilityCode = keyof typeof suitabilityQuestions;
export const suitabilityCodes = Object.keys(suitabilityQuestions) as readonly SuitabilityCode[];
export type SuitabilityAnswers = Readonly<Record<SuitabilityCode, SuitabilityAnswer>>;

export interface Suitability {
  readonly result: SuitabilityResult;
  /** Why not, one sentence for each answer that stops the offer. */
  readonly stops: readonly string[];
  readonly safeguards: readonly string[];
}

/** What the answers mean: any stop that is final wins over one that passes, and any stop over every safeguard. */
export function suitabilityOf(given: SuitabilityAnswers): Suitability {
  const asked = suitabilityCodes.map((code) => ({ question: suitabilityQuestions[code] as Question, answer: given[code] }));
  const stopped = asked.flatMap(({ question, answer }) => stopOf(question, answer));
  const safeguards = asked.flatMap(({ question, answer }) => (question.safeguard?.when === answer ? [question.safeguard.do] : []));
  const stops = stopped.map((stop) => stop.because);
  if (stopped.some((stop) => stop.result === 'no')) return { result: 'no', stops, safeguards };
  if (stopped.length > 0) return { result: 'not-now', stops, safeguards };
  const nothingToMend = given['about-understanding'] === 'no' && given['meet-again'] === 'no';
  if (nothingToMend) return { result: 'no', stops: ['There is nothing here that a mediator could help with. Go on with the complaint.'], safeguards };
  return { result: safeguards.length > 0 ? 'suitable-with-safeguards' : 'suitable', stops, safeguards };
}

function stopOf({ asks, stop }: Question, answer: SuitabilityAnswer): { result: 'not-now' | 'no'; because: string }[] {
  if (!stop) return [];
  if (answer === stop.when) return [stop];
  return answer === 'not-known' ? [{ result: 'not-now', because: `Find out first: ${asks.charAt(0).toLowerCase()}${asks.slice(1)}` }] : [];
}
