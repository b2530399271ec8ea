import type { Draft } from '../build-commitment';
import { all, firstOf, since, type StandingFact } from '../case-log';
import { nationOf } from '../knowledge';
import type { Jurisdiction } from '../rule';
import { draft, numbered, type Ground } from './plan';

/** What runs beside the complaint: the data-protection complaint in every nation, the regulator's request to a registered provider of England. */
export function besides(ground: Ground, jurisdiction: Jurisdiction): (Draft | null)[] {
  const nation = nationOf(ground.log);
  const english = jurisdiction === 'england-nhs' || (jurisdiction === 'private' && (nation === null || nation === 'england'));
  return [...dataComplaints(ground), ...(english ? regulator(ground) : [])];
}

/** One for each complaint about personal data; the acknowledgement that went meets those before it. */
function dataComplaints(ground: Ground): (Draft | null)[] {
  return all(ground.log, 'data-complaint-received').map((startedBy: StandingFact, n) =>
    draft(ground, 'D-ACK', { id: numbered('D-ACK', n), startedBy, metBy: firstOf(since(ground.log, startedBy), 'data-complaint-acknowledged'), closedBy: null }),
  );
}

/** One for each request; the summary that was sent meets the requests before it. */
function regulator(ground: Ground): (Draft | null)[] {
  return all(ground.log, 'regulator-asked').map((startedBy: StandingFact, n) =>
    draft(ground, 'E-CQC', { id: numbered('E-CQC', n), startedBy, metBy: firstOf(since(ground.log, startedBy), 'regulator-answered'), closedBy: null }),
  );
}
