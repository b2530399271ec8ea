import type { Funding, Nation } from '../codes';

interface Where {
  readonly nation: Nation;
  readonly funding: Funding | null;
}

/** Scotland and Northern Ireland have two stages; a privately paying patient is outside them (response-times 1.3, 1.5). */
export const hasStages = ({ nation, funding }: Where): boolean => funding !== 'private' && (nation === 'scotland' || nation === 'northern-ireland');

/** No confirmed rule gives a date in Wales since 1 April 2026: a person sets it, with its source (response-times 1.4). */
export const needsHandDate = ({ nation, funding }: Where): boolean => funding !== 'private' && nation === 'wales';

/** How "who paid" is written on a screen. */
export const fundingNames: Readonly<Record<Funding, string>> = {
  nhs: 'The NHS, in an NHS body',
  'nhs-funded-private': 'The NHS, with a private provider',
  private: 'The patient or an insurer',
};
