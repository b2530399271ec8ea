/** The ten questions of triage, in the order they are asked (practice 1.4). */
export const triageLetters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] as const;
export type TriageLetter = (typeof triageLetters)[number];

/** What a contact turns out to be. Where it ends is decided by the first yes among E to J. */
export const triageResults = [
  'formal-complaint',
  'concern-resolved',
  'concern-being-settled',
  'concern-offered',
  'attached',
  'transferred',
  'answered',
] as const;
export type TriageResultKind = (typeof triageResults)[number];

export interface TriageQuestion {
  readonly letter: TriageLetter;
  /** `safety`: a parallel alert, the path goes on. `route`: the first yes decides what the file is. */
  readonly part: 'safety' | 'route';
  /** As it stands beside the answer buttons. */
  readonly asks: string;
  /** What the question means, for the person who asks it. */
  readonly means: string;
  /** What a yes starts, in a sentence. */
  readonly starts: string;
  /** For A to D: whom to tell. A yes needs who was told, when, and their reference. */
  readonly tell: string | null;
  /** E to J decide; G and H are asked only of what was spoken. */
  readonly onlySpoken: boolean;
}

const alert = (letter: TriageLetter, asks: string, rest: Pick<TriageQuestion, 'means' | 'starts'> & { tell: string }): TriageQuestion => ({
  letter, part: 'safety', asks, onlySpoken: false, ...rest,
});
const route = (letter: TriageLetter, asks: string, rest: Pick<TriageQuestion, 'means' | 'starts'>, onlySpoken = false): TriageQuestion => ({
  letter, part: 'route', asks, onlySpoken, tell: null, ...rest,
});

/** The path A to J: one typed table. A to D run beside each other; of E to J the first yes wins. */
export const triagePath: readonly TriageQuestion[] = [
  alert('A', 'Is someone in danger now?', {
    means: 'An inpatient is getting worse and is not being heard.',
    starts: 'Hand the caller to the rapid review line of the ward. PALS never holds this.',
    tell: 'The rapid review (call for concern) line or the ward',
  }),
  alert('B', 'Abuse, neglect, violence, a child at risk, or self-harm?', {
    means: 'Also hate crime, and domestic or sexual violence.',
    starts: 'Tell the safeguarding lead, and the emergency services if it is happening now.',
    tell: 'The safeguarding lead or the emergency services',
  }),
  alert('C', 'Could care have caused harm?', {
    means: 'Harm may have been moderate or worse, whether or not anybody is to blame.',
    starts: 'Start the patient-safety route and the duty of candour check. Link them, do not type them again.',
    tell: 'The patient-safety team',
  }),
  alert('D', 'A claim, inquest, police, disciplinary or regulator matter?', {
    means: 'Another process runs or is announced.',
    starts: 'Work together with that process. The complaint goes on unless there is an exceptional reason.',
    tell: 'The legal or governance team',
  }),
  route('E', 'Already in an open complaint?', {
    means: 'The same matter is already in the complaints procedure.',
    starts: 'It joins that complaint, where its people can see it.',
  }),
  route('F', 'Asks for a complaint, or wrote in?', {
    means: 'They ask for a formal complaint, or they wrote and it needs looking into and an answer.',
    starts: 'It becomes a formal complaint, counted from its first day.',
  }),
  route(
    'G',
    'Spoken, and can be settled by the end of the next working day?',
    { means: 'Settled to the satisfaction of the person, not of the service.', starts: 'It is watched until the end of the next working day.' },
    true,
  ),
  route(
    'H',
    'Spoken, and not settled by then?',
    { means: 'They must be offered the complaint route, and choose.', starts: 'Offer the complaint route and write down the answer.' },
    true,
  ),
  route('I', 'Does it belong to another body?', {
    means: 'Another provider or commissioner is responsible. Two consents: to share, and to pass it on.',
    starts: 'Pass it on with consent. The body that deals with it counts it.',
  }),
  route('J', 'A question that only needs an answer?', {
    means: 'Pure information: nothing to put right.',
    starts: 'Answer, say where else to turn, and close.',
  }),
];

/** The question of a letter. */
export function questionOf(letter: TriageLetter): TriageQuestion {
  const found = triagePath.find((question) => question.letter === letter);
  if (!found) throw new Error(`The path has no question ${letter}`);
  return found;
}

/** What each result is called on a screen. */
export const triageResultNames: Readonly<Record<TriageResultKind, string>> = {
  'formal-complaint': 'A formal complaint',
  'concern-resolved': 'A concern settled on the spot',
  'concern-being-settled': 'A concern being settled',
  'concern-offered': 'A concern, with the complaint route offered',
  attached: 'Part of an open complaint',
  transferred: 'Passed to the body it belongs to',
  answered: 'A question, answered',
};
