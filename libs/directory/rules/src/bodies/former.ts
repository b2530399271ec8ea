import type { FormerBody } from '../body';

/** Names still found on old leaflets and pages, and what answers now. */
export const formerBodies: readonly FormerBody[] = [
  { name: 'Community Health Council', nation: 'wales', nowId: 'llais', since: '2023-04-01', said: 'Llais replaced the Community Health Councils on 1 April 2023.' },
  { name: 'Health and Social Care Board', nation: 'northern-ireland', nowId: 'sppg', since: '2022-04-01', said: 'The Strategic Planning and Performance Group took over on 1 April 2022.' },
  { name: 'Clinical commissioning group', nation: 'england', nowId: null, since: '2022-07-01', said: 'Integrated care boards replaced clinical commissioning groups on 1 July 2022.' },
  { name: 'NHS England, for a complaint about a GP', nation: 'england', nowId: null, since: '2023-07-01', said: 'Integrated care boards take these complaints since 1 July 2023.' },
];
