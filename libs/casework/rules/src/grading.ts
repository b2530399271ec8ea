import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';

/** How bad it would be (NPSA 2008): 1 to 5, in words. */
export const consequences = ['Negligible', 'Minor', 'Moderate', 'Major', 'Catastrophic'] as const;

/** How likely it is to happen again: 1 to 5, in words, with the time each stands for. */
export const likelihoods = [
  { word: 'Rare', means: 'not in 5 years' },
  { word: 'Unlikely', means: 'once in 2 to 5 years' },
  { word: 'Possible', means: 'once or twice a year' },
  { word: 'Likely', means: 'once or twice in six months' },
  { word: 'Almost certain', means: 'more than monthly' },
] as const;

export const gradeLevels = [1, 2, 3, 4, 5] as const;
export type GradeLevel = (typeof gradeLevels)[number];

/** When a case is graded: at triage, while it is looked into, and as it closes (practice 1.7). */
export const occasionNames: Readonly<Record<string, string>> = { receipt: 'At triage', again: 'While it was looked into', close: 'As it closed' };

/** A band of scores: `from` its lowest to the next band's. */
export interface Band {
  readonly from: number;
  readonly name: string;
}

/** Widely used bands; only the first was seen in a source (practice 1.7), so an organisation sets its own. */
export const usualBands: readonly Band[] = [
  { from: 1, name: 'Low' },
  { from: 4, name: 'Moderate' },
  { from: 8, name: 'High' },
  { from: 15, name: 'Extreme' },
];

export interface Grade {
  readonly consequence: GradeLevel;
  readonly likelihood: GradeLevel;
  /** The product, 1 to 25. */
  readonly score: number;
  readonly band: string;
  /** As `gradeWords` says it. */
  readonly words: string;
}

/** `Moderate (3) x Likely (4) = 12, High`: words and numbers, never colour alone. */
export const gradeWords = ({ consequence, likelihood, score, band }: Omit<Grade, 'words'>): string =>
  `${consequences[consequence - 1]} (${consequence}) x ${likelihoods[likelihood - 1]?.word} (${likelihood}) = ${score}, ${band}`;

/** Consequence times likelihood, with the band it falls in. */
export function gradeOf(consequence: GradeLevel, likelihood: GradeLevel, bands: readonly Band[] = usualBands): Grade {
  const score = consequence * likelihood;
  const band = bands.filter(({ from }) => from <= score).at(-1)?.name ?? '';
  return { consequence, likelihood, score, band, words: gradeWords({ consequence, likelihood, score, band }) };
}

/** The bands an organisation asks for, or why they cannot stand: they begin at 1, rise, and each has a name. */
export function bandsOf(wanted: readonly Band[]): readonly Band[] | Refusal<'bands-not-usable'> {
  if (wanted.length === 0) return refuse('bands-not-usable', 'Name one band at least.');
  for (const [place, { from, name }] of wanted.entries()) {
    const before = wanted[place - 1];
    if (!before && from !== 1) return at(place, 'from', 'Let the first band begin at 1.');
    if (before && (from <= before.from || from > 25)) return at(place, 'from', `Enter a score from ${before.from + 1} to 25: bands rise.`);
    if (name.trim() === '') return at(place, 'name', 'Enter a name.');
    if (wanted.slice(0, place).some((one) => one.name.trim().toLowerCase() === name.trim().toLowerCase())) return at(place, 'name', 'Another band has this name. Enter a different one.');
  }
  return wanted;
}

const at = (place: number, field: keyof Band, because: string): Refusal<'bands-not-usable'> => ({ ...refuse('bands-not-usable', because), field: `items.${place}.${field}` });
