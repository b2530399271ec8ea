import { commonWord, rarePhrase } from './words';
import type { BenchOrganisation } from './generate';
import { caseRows, columns, idOf } from './generate';

/** One thing that people do, as the request their browser sends. `n` counts up, so that no two are alike. */
export interface Deed {
  readonly name: string;
  /** Aim for the 95th percentile at one connection, in milliseconds. */
  readonly aim: number;
  readonly method: 'GET' | 'POST';
  readonly path: (organisation: BenchOrganisation, n: number) => string;
  readonly body?: (organisation: BenchOrganisation, n: number) => object;
}

const caseOf = (organisation: BenchOrganisation, n: number): string => idOf(organisation.id, 'case', 1 + ((n * 7919) % 1_000));
const today = new Date();
const made = new Map<string, string>();

/** The reference of one of the first 500 cases: the year in it is the one in which the case was received. */
function referenceOf(organisation: BenchOrganisation, n: number): string {
  const number = 1 + (n % 500);
  const key = `${organisation.code} ${number}`;
  const reference = made.get(key) ?? String(caseRows(organisation, number, today).case_file[0]?.[columns.case_file.split(', ').indexOf('reference')]);
  made.set(key, reference);
  return reference;
}

const surnames = ['Patel', 'Khan', 'Walker', 'Kowalski', 'Begum', 'MacDonald', 'Nguyen', 'Roberts'];
const search = (name: string, aim: number, words: (organisation: BenchOrganisation, n: number) => string): Deed => ({
  name, aim, method: 'POST', path: () => '/api/search', body: (organisation, n) => ({ text: words(organisation, n) }),
});

export const deeds: readonly Deed[] = [
  { name: 'worklist', aim: 10, method: 'GET', path: () => '/api/work' },
  { name: 'board of overdue', aim: 10, method: 'GET', path: () => '/api/board?state=overdue' },
  { name: 'case open', aim: 10, method: 'GET', path: (organisation, n) => `/api/cases/${caseOf(organisation, n)}` },
  search('search by name', 15, (_, n) => surnames[n % surnames.length] ?? 'Patel'),
  search('search by reference', 15, referenceOf),
  search('search by a rare phrase', 15, () => rarePhrase),
  search('search by a common word', 60, () => commonWord),
  {
    name: 'log contact', aim: 25, method: 'POST', path: () => '/api/contacts',
    body: (organisation, n) => ({
      whatHappened: `Nobody told us why the scan was moved, number ${n}`, caller: { name: `Bench Caller ${n}`, phone: `07700 91${String(n % 10_000).padStart(4, '0')}` },
      siteId: organisation.siteId, serviceId: organisation.serviceIds[0],
    }),
  },
];
