import type { Knowing, Temporal } from '@accord/calendar/rules';
import type { Knowledge } from '@accord/commitments/rules';
import { nations } from '../codes';
import type { Funding, Nation } from '../codes';

interface Where {
  readonly nation: Nation;
  readonly funding: Funding | null;
}

/** Scotland and Northern Ireland have two stages; a privately paying patient is outside them (response-times 1.3, 1.5). */
export const hasStages = ({ nation, funding }: Where): boolean => funding !== 'private' && (nation === 'scotland' || nation === 'northern-ireland');

/** The rules of which one gives the date of the answer. */
const answerRules: Readonly<Record<Nation, readonly string[]>> = {
  england: ['E-6M'], scotland: ['S-1', 'S-2'], wales: ['W-RESP', 'W-RESP26'], 'northern-ireland': ['N-1', 'N-2'],
};

/**
 * The nations in which no rule that is on gives a date for the answer to what reached us on a day: Wales since 1 April 2026 (response-times
 * 1.4), Northern Ireland before 2026, and wherever an organisation switched a rule off.
 */
export const nationsByHand = (receivedOn: Temporal.PlainDate, { book }: Pick<Knowledge, 'book'>, known: Knowing): readonly Nation[] =>
  nations.filter((nation) => !answerRules[nation].some((id) => book.inForce(id, receivedOn, known)));

/** Whether a person has to set the date, with its source. `byHand`: the nations in which no rule gives one. */
export const needsHandDate = ({ nation, funding }: Where, byHand: readonly Nation[]): boolean => funding !== 'private' && byHand.includes(nation);

/** How "who paid" is written on a screen. */
export const fundingNames: Readonly<Record<Funding, string>> = {
  nhs: 'The NHS, in an NHS body',
  'nhs-funded-private': 'The NHS, with a private provider',
  private: 'The patient or an insurer',
};
