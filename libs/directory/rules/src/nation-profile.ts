import type { Body } from './body';
import { ombudsmen } from './bodies/ombudsmen';
import { regulators } from './bodies/regulators';
import { support } from './bodies/support';
import type { Nation } from './nation';

/** What a letter of one nation must name. Dates and periods are commitments' business. */
export interface NationProfile {
  readonly nation: Nation;
  readonly procedure: string;
  readonly ombudsmanId: string;
  /** When the ombudsman may be asked, as a sentence for the complainant. */
  readonly ombudsmanLimit: string;
  readonly advocacyId: string;
  /** Letters must exist in these languages. */
  readonly languages: readonly string[];
  readonly source: string;
}

export const nationProfiles: Readonly<Record<Nation, NationProfile>> = {
  england: {
    nation: 'england', procedure: 'NHS complaints procedure (England)', ombudsmanId: 'phso', advocacyId: 'england-advocacy', languages: ['English'],
    ombudsmanLimit: 'You should normally write to the Ombudsman within one year of the day you knew of the matter.',
    source: 'Health Service Commissioners Act 1993 s.9',
  },
  scotland: {
    nation: 'scotland', procedure: 'NHS Scotland complaints handling procedure', ombudsmanId: 'spso', advocacyId: 'pass', languages: ['English'],
    ombudsmanLimit: 'You should normally write to the Ombudsman within 12 months of the day you knew of the matter.',
    source: 'Scottish Public Services Ombudsman Act 2002 s.10',
  },
  wales: {
    nation: 'wales', procedure: 'NHS Wales concerns and complaints process', ombudsmanId: 'psow', advocacyId: 'llais', languages: ['Welsh', 'English'],
    ombudsmanLimit: 'You should normally write to the Ombudsman within one year, which begins on the day you knew of the matter.',
    source: 'Public Services Ombudsman (Wales) Act 2019 s.8(1)(c)',
  },
  'northern-ireland': {
    nation: 'northern-ireland', procedure: 'HSC complaints procedure (Northern Ireland)', ombudsmanId: 'nipso', advocacyId: 'pcc', languages: ['English'],
    ombudsmanLimit: 'You may write to the Ombudsman within six months of the day we tell you that our procedure has ended.',
    source: 'Public Services Ombudsman Act (Northern Ireland) 2016 s.26(2)',
  },
};

const allBodies = [...ombudsmen, ...support, ...regulators];
const ofId = new Map(allBodies.map((body) => [body.id, body]));

/** Every id the directory has ever had. */
export const bodyIds: readonly string[] = [...ofId.keys()];

/** The body of an id that a letter or referral kept. Throws for an id that was never in the directory. */
export function bodyOf(id: string): Body {
  const body = ofId.get(id);
  if (!body) throw new Error(`The directory has never had a body ${id}`);
  return body;
}

export const ombudsmanOf = (nation: Nation): Body => bodyOf(nationProfiles[nation].ombudsmanId);
export const advocacyOf = (nation: Nation): Body => bodyOf(nationProfiles[nation].advocacyId);

/** The bodies of a nation as they stand on a day (`YYYY-MM-DD`), in the order people need them. */
export function bodiesOf(nation: Nation, on: string): readonly Body[] {
  const stands = ({ from, until }: Body) => (from === null || from <= on) && (until === null || on <= until);
  return allBodies.filter((body) => body.nations.includes(nation) && stands(body));
}
