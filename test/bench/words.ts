/** Made-up people and stories in the proportions of real ones: a few words are everywhere, most are rare. */
const surnames = ['Smith', 'Jones', 'Taylor', 'Brown', 'Williams', 'Wilson', 'Johnson', 'Davies', 'Patel', 'Wright', 'Walker', 'Khan', 'Thompson', 'White', 'Hughes', 'Edwards', 'Green', 'Lewis', 'Wood', 'Harris', 'Martin', 'Ahmed', 'Clarke', 'Begum', 'Evans', 'Roberts', 'O’Connor', 'MacDonald', 'Kowalski', 'Nguyen'];
const firsts = ['Margaret', 'John', 'Susan', 'David', 'Mohammed', 'Patricia', 'Peter', 'Linda', 'Ayesha', 'Robert', 'Jean', 'Michael', 'Dorothy', 'Siobhán', 'Kwame', 'Zofia', 'Olu', 'Harpreet', 'Eleri', 'Ewan'];
const things = ['appointment', 'waiting', 'nurse', 'doctor', 'medication', 'discharge', 'letter', 'telephone', 'pain', 'fall', 'food', 'transport', 'scan', 'results', 'operation', 'cancelled', 'attitude', 'parking', 'interpreter', 'referral', 'biopsy', 'catheter', 'physiotherapy', 'dementia', 'corridor', 'trolley', 'visiting', 'privacy', 'records', 'clinic'];
const links = ['and then', 'after which', 'because', 'although', 'when', 'before', 'so that', 'until'];

/** A stream of numbers in [0, 1) that is the same for the same seed. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** One of a list, the early ones far more often (about Zipf). */
export const skewed = <T>(list: readonly T[], next: () => number): T => list[Math.floor(list.length * next() ** 2.2)] as T;
const any = <T>(list: readonly T[], next: () => number): T => list[Math.floor(list.length * next())] as T;

/** Rare endings make enough different names: about 30 × 40 surnames. */
export function personName(next: () => number): string {
  const surname = skewed(surnames, next);
  const ending = next() < 0.5 ? '' : `-${any(surnames, next)}`;
  return `${any(firsts, next)} ${surname}${ending}`;
}

/** A story of some 60 words; about half of all mention the ward, one in two thousand the phrase. */
export function story(next: () => number, rare: boolean): string {
  const sentences = Array.from({ length: 4 + Math.floor(next() * 4) }, () => `The ${skewed(things, next)} went wrong ${any(links, next)} nobody told us about the ${skewed(things, next)}`);
  if (next() < 0.5) sentences.push('It happened on the ward');
  sentences.push(`They wrote case code ${Math.floor(next() * 1e7).toString(36)}`);
  if (rare) sentences.push('The purple folder of doctor Quillfeather was lost');
  return `${sentences.join('. ')}.`;
}

export const rarePhrase = '"purple folder"';
export const commonWord = 'ward';
