/** The six things a real apology says (practice guidance of the ombudsmen; the helper warns and never blocks). */
export const apologyParts = ['what', 'why', 'effect', 'sorry', 'change', 'who'] as const;
export type ApologyPart = (typeof apologyParts)[number];

export const apologyQuestions: Readonly<Record<ApologyPart, string>> = {
  what: 'What went wrong',
  why: 'Why it happened',
  effect: 'What it meant for the person',
  sorry: 'We are sorry, without conditions',
  change: 'What is or will be done',
  who: 'Who says it',
};

export type ApologyText = Readonly<Record<ApologyPart, string>>;

/** Words that turn an apology into none, and what to say instead. `part` is where they stand. */
export interface ApologyWarning {
  readonly part: ApologyPart;
  readonly words: string;
  readonly advice: string;
}

const weakenings: readonly { readonly pattern: RegExp; readonly advice: string; readonly onlyIn?: readonly ApologyPart[] }[] = [
  { pattern: /\bif\b[^.]*/i, advice: '“If” makes it conditional. Say what happened.', onlyIn: ['sorry', 'what', 'effect'] },
  { pattern: /\bany (distress|inconvenience|upset|offence|confusion)\b/i, advice: '“Any” doubts it. Name the effect on this person.' },
  { pattern: /\bmay have\b/i, advice: '“May have” doubts it. Say what the findings say.', onlyIn: ['sorry', 'what', 'effect'] },
  { pattern: /\b(but|however)\b/i, advice: 'A “but” takes the apology back. End the sentence before it.', onlyIn: ['sorry'] },
  { pattern: /\b(sorry|regret) (that )?you (feel|felt|found|thought)\b/i, advice: 'This is sorry for their feeling. Be sorry for what was done.' },
  { pattern: /\bsorry (that )?you (felt it necessary|had) to complain\b/i, advice: 'This is sorry for the complaint. Be sorry for what was done.' },
  { pattern: /\blessons (will be|have been) learn(ed|t)\b/i, advice: 'Name the change, its owner and its date.' },
  { pattern: /\bmistakes were made\b/i, advice: 'Say who did what.' },
  { pattern: /\bfor the delay in (replying|responding|answering)\b/i, advice: 'This is sorry for the late answer alone. Be sorry for the care too.', onlyIn: ['sorry'] },
];

/** The parts that are still missing, in their order. */
export const missingParts = (text: ApologyText): ApologyPart[] => apologyParts.filter((part) => text[part].trim() === '');

/** Every weakening found, with its words and what to say instead. */
export function apologyWarnings(text: ApologyText): ApologyWarning[] {
  return apologyParts.flatMap((part) =>
    weakenings.flatMap(({ pattern, advice, onlyIn }) => {
      const words = !onlyIn || onlyIn.includes(part) ? text[part].match(pattern)?.[0] : undefined;
      return words ? [{ part, words: words.trim(), advice }] : [];
    }),
  );
}
