/** What a booking must hold (practice 4.5). Each is confirmed, or not asked for, before a session is confirmed. */
export const sessionNeeds = {
  interpreter: 'Interpreter',
  'sign-language': 'Sign language interpreter',
  advocate: 'Advocate',
  supporter: 'Supporter',
  'union-or-defence': 'Union or defence representative',
  'carer-cover': 'Carer cover',
  'step-free': 'Step-free access',
  'hearing-loop': 'Hearing loop',
  lighting: 'Lighting',
  'large-print': 'Large print',
  breaks: 'Breaks for medicine or tiredness',
  prayer: 'Time or place to pray',
  food: 'Food',
  travel: 'Travel time and parking',
  'separate-arrival': 'Separate arrival and waiting rooms',
  'private-rooms': 'A private room for each side',
  'neutral-venue': 'A place away from the ward',
  'water-and-tissues': 'Water and tissues',
  'security-nearby': 'Security nearby, not in the room',
  'remote-option': 'Remote, with a phone to fall back on',
  'staff-released': 'Staff released from the rota',
  'technology-tried': 'Technology tried beforehand',
} as const satisfies Readonly<Record<string, string>>;
export type SessionNeed = keyof typeof sessionNeeds;
export const needCodes = Object.keys(sessionNeeds) as readonly SessionNeed[];

export interface NeedFacts {
  readonly code: SessionNeed;
  readonly confirmed: boolean;
}

/** A session is confirmed when each need that was asked for is met; until then it is held. */
export const sessionStatusOf = (needs: readonly NeedFacts[]): 'confirmed' | 'not-ready' => (needs.every((need) => need.confirmed) ? 'confirmed' : 'not-ready');

/** Default lengths in minutes (practice 4.5): a first meeting 60, a joint one 120 with a break. */
export const defaultMinutes = { 'pre-meeting': 60, joint: 120, shuttle: 120 } as const;

/** Minutes kept free before and after each meeting, for every person and room of it. */
export const bufferMinutes = 15;
