import type { CaseType, Funding, Nation } from '../codes';
import { hasStages } from '../triage/nations';
import type { WayOfClosing } from './ways';

/** Which files end alike: a formal complaint, one at the first of two stages, and whatever PALS keeps. */
export const endingKinds = ['complaint', 'stage-1', 'pals'] as const;
export type EndingKind = (typeof endingKinds)[number];

export interface FileToClose {
  readonly id: string;
  readonly type: CaseType;
  readonly nation: Nation;
  readonly funding: Funding | null;
  readonly stage: 1 | 2 | null;
}

export function endingKindOf(file: FileToClose): EndingKind {
  if (file.type !== 'complaint') return 'pals';
  return hasStages(file) && file.stage !== 2 ? 'stage-1' : 'complaint';
}

/** What the record must show before a way of closing is open. */
export const demands = [
  'an-issue', 'issues-agreed', 'findings', 'stage-1-answer', 'final-response', 'exhaustion-notice', 'settled-in-time', 'mediation-agreed', 'passed-on',
  'found-late', 'lateness-approved', 'refused', 'refusal-written', 'by-a-manager',
] as const;
export type Demand = (typeof demands)[number];

/** What a way asks of a kind of file, or the sentence that says why it is not a way for it. */
export type Asked = readonly Demand[] | string;

const needsResponse = 'A formal complaint ends with its response. Choose how it really ended.';
const noComplaint = 'Only a formal complaint ends so. Close this as answered.';

/**
 * The ways of closing. A formal complaint ends with a written, signed response on its findings (SI 2009/309 reg 14(2)) unless
 * it was withdrawn, settled orally by the next working day (reg 8(1)(c)), passed on (reg 7(5)), not accepted with reasons
 * (reg 12), or nobody could be reached, which a complaints manager alone may say, as of any other reason. What was settled in mediation still needs its written close (`practice.md` 4.3).
 * At stage 1 (Scotland, Northern Ireland) the answer may be spoken, and settling it is an end of its own.
 */
export const closingTable: Readonly<Record<WayOfClosing, Readonly<Record<EndingKind, Asked>>>> = {
  'response-sent': {
    complaint: ['an-issue', 'issues-agreed', 'findings', 'final-response', 'exhaustion-notice'],
    'stage-1': ['an-issue', 'findings', 'stage-1-answer'],
    pals: noComplaint,
  },
  settled: { complaint: ['settled-in-time'], 'stage-1': [], pals: [] },
  'settled-in-mediation': { complaint: ['mediation-agreed', 'findings', 'final-response', 'exhaustion-notice'], 'stage-1': ['mediation-agreed', 'findings', 'stage-1-answer'], pals: ['mediation-agreed'] },
  withdrawn: { complaint: [], 'stage-1': [], pals: [] },
  answered: { complaint: needsResponse, 'stage-1': needsResponse, pals: [] },
  signposted: { complaint: needsResponse, 'stage-1': needsResponse, pals: [] },
  'passed-on': { complaint: ['passed-on'], 'stage-1': ['passed-on'], pals: [] },
  'out-of-time': { complaint: ['found-late', 'lateness-approved', 'refusal-written'], 'stage-1': ['found-late', 'lateness-approved', 'refusal-written'], pals: noComplaint },
  'not-taken-up': { complaint: ['refused', 'refusal-written'], 'stage-1': ['refused', 'refusal-written'], pals: noComplaint },
  'no-contact': { complaint: ['by-a-manager'], 'stage-1': ['by-a-manager'], pals: [] },
  other: { complaint: ['by-a-manager'], 'stage-1': ['by-a-manager'], pals: [] },
};

/** The way that a file of this kind is expected to end: what stands against it is said on the case. */
export const usualWay: Readonly<Record<EndingKind, WayOfClosing>> = { complaint: 'response-sent', 'stage-1': 'response-sent', pals: 'answered' };
