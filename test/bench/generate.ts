import { createHash } from 'node:crypto';
import { calendarOf, day } from '@accord/calendar/rules';
import { commitmentsOf } from '@accord/commitments/rules';
import type { Fact } from '@accord/commitments/rules';
import { rowOf } from '../../libs/commitments/api/src/dates/stored-commitments';
import { nameKey, nameWords, phoneKey } from '@accord/people/rules';
import { numbers, personName, story } from './words';

export interface BenchOrganisation {
  readonly id: string;
  readonly code: string;
  readonly share: number;
  readonly staff: readonly string[];
  readonly serviceIds: readonly string[];
  readonly siteId: string;
}

/** Rows of one generated case, by table; each a list of cells in the order of `columns`. */
export type Rows = Readonly<Record<keyof typeof columns, readonly (readonly (string | number | boolean | null)[])[]>>;

const commitmentColumns = ['code', 'id', 'rule_id', 'rule_version', 'what', 'started_on', 'original_due_on', 'due_on', 'act_by', 'state', 'waiting_for', 'met_on', 'met_by', 'late_since', 'ended_because', 'provisional', 'policy', 'superseded'] as const;

export const columns = {
  case_file: 'organisation_id, id, reference, type, state, title, nation, funding, channel, made_orally, received_at, received_on, urgency, what_happened, wants, anonymous, site_id, service_id, owner_id, closed_at, closed_as, outcome, created_at, updated_at',
  person: 'organisation_id, case_id, id, roles, name, name_key, relation, phone, phone_key, created_at',
  person_name: 'organisation_id, word, person_id, case_id, received_at',
  case_fact: 'organisation_id, case_id, place, id, kind, happened_on, recorded_at, recorded_by, detail',
  issue: 'organisation_id, case_id, id, number, text, question, professions, state, state_reason, version, created_by, created_at, updated_at',
  finding: 'organisation_id, case_id, issue_id, result, happened, should_have, because, version, decided_by, decided_at',
  commitment: `organisation_id, case_id, owner_id, nation, service_id, ${commitmentColumns.join(', ')}`,
} as const;

/** A uuid that is the same for the same words, so that a load can be repeated. */
export function idOf(...words: readonly (string | number)[]): string {
  const hex = createHash('sha1').update(words.join(' ')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const calendar = calendarOf('england-and-wales', []);
const minutes = (text: string, add: number): string => new Date(Date.parse(text) + add * 60_000).toISOString();

/** Case number `n` of an organisation, received some time in the five years before `today`; nine in ten are closed. `open`: lately, and still open. */
export function caseRows(organisation: BenchOrganisation, n: number, today: Date, open = false): Rows {
  const next = numbers(Number.parseInt(idOf(organisation.id, n).slice(0, 8), 16));
  const id = idOf(organisation.id, 'case', n);
  const daysBack = Math.floor(next() ** 1.1 * (open ? 150 : 1826));
  const receivedAt = new Date(today.getTime() - daysBack * 86_400_000 - Math.floor(next() * 30_000_000)).toISOString();
  const receivedOn = receivedAt.slice(0, 10);
  const isComplaint = open || next() < 0.12;
  const isClosed = open ? false : daysBack > 180 ? next() < 0.995 : next() < Math.min(0.97, daysBack / 45);
  const owner = next() < 0.96 ? (organisation.staff[Math.floor(next() ** 1.6 * organisation.staff.length)] ?? null) : null;
  const personId = idOf(id, 'person');
  const serviceId = organisation.serviceIds[Math.floor(next() ** 1.5 * organisation.serviceIds.length)] ?? null;
  const name = personName(next);
  const phone = `07700 9${String(Math.floor(next() * 100_000)).padStart(5, '0')}`;
  const closedOn = minutes(receivedAt, (isComplaint ? 30 : 3) * 1440);
  const facts = factsOf(id, receivedOn, { isComplaint, isClosed, isPeriodAgreed: open && n % 10 === 0 }, next);
  const text = story(next, n % 2000 === 7);
  const oral = !isComplaint;
  return {
    case_file: [[organisation.id, id, `${organisation.code}-${receivedAt.slice(2, 4)}-${String(n).padStart(5, '0')}`, isComplaint ? 'complaint' : 'concern', isClosed ? 'closed' : 'open', text.slice(0, 60), 'england', 'nhs', oral ? 'phone' : 'e-mail', oral, receivedAt, receivedOn, 'soon', text, '{explanation}', false, organisation.siteId, serviceId, owner, isClosed ? closedOn : null, isClosed ? (isComplaint ? 'response-sent' : 'settled') : null, isClosed && isComplaint ? 'not-upheld' : null, receivedAt, receivedAt]],
    person: [[organisation.id, id, personId, '{complainant,patient}', name, nameKey(name), 'self', phone, phoneKey(phone).key, receivedAt]],
    person_name: [...new Set(nameWords(name))].map((word) => [organisation.id, word, personId, id, receivedAt]),
    case_fact: facts.map((fact) => [organisation.id, id, fact.place, fact.id, fact.kind, fact.happenedOn.toString(), fact.recordedAt.toString(), null, JSON.stringify(detailOf(fact))]),
    // What a closed complaint must show: an issue that was agreed, a finding on it, the response that was sent (`closingTable`).
    ...(isClosed && isComplaint ? found(organisation, id, text, closedOn) : { issue: [], finding: [] }),
    commitment: commitmentsOf(facts, calendar).map((one) => {
      const row = rowOf(id, one);
      return [organisation.id, id, owner, 'england', serviceId, ...commitmentColumns.map((column) => cell(row[column]))];
    }),
  };
}

function found({ id: organisationId, staff }: BenchOrganisation, caseId: string, text: string, at: string): Pick<Rows, 'issue' | 'finding'> {
  const [issueId, by] = [idOf(caseId, 'issue'), staff[0] ?? null];
  return {
    issue: [[organisationId, caseId, issueId, 1, text.slice(0, 200), '', '{nursing}', 'open', '', 1, by, at, at]],
    finding: [[organisationId, caseId, issueId, 'not-upheld', 'It was as they say.', 'It should have been so.', 'The policy was followed.', 1, by, at]],
  };
}

const cell = (value: unknown): string | number | boolean | null => (value === null || value === undefined ? null : typeof value === 'object' ? JSON.stringify(value) : (value as string | number | boolean));

function detailOf(fact: Fact): object {
  const own = ['id', 'place', 'kind', 'happenedOn', 'recordedAt', 'knew', 'recordedBy', 'evidenceId', 'reason'];
  return Object.fromEntries(Object.entries(fact).filter(([key]) => !own.includes(key)));
}

function factsOf(caseId: string, receivedOn: string, { isComplaint, isClosed, isPeriodAgreed }: { isComplaint: boolean; isClosed: boolean; isPeriodAgreed: boolean }, next: () => number): Fact[] {
  const facts: Fact[] = [];
  const add = (daysAfter: number, detail: object) => {
    const happenedOn = day(receivedOn).add({ days: daysAfter });
    const recordedAt = happenedOn.toZonedDateTime({ timeZone: 'Europe/London', plainTime: '12:00' }).toInstant();
    facts.push({ id: idOf(caseId, 'fact', facts.length), place: facts.length + 1, happenedOn, recordedAt, knew: 0, recordedBy: null, evidenceId: null, reason: null, ...detail } as unknown as Fact);
  };
  add(0, { kind: 'jurisdiction-set', jurisdiction: 'england-nhs' });
  add(0, { kind: 'received' });
  if (!isComplaint) add(0, { kind: 'made-orally' });
  if (isComplaint && next() < 0.97) add(Math.floor(next() * 4), { kind: 'acknowledged', by: 'letter', offeredDiscussion: true });
  // Counted in working days, so that a holiday moves it.
  if (isPeriodAgreed) add(5, { kind: 'period-agreed', period: { length: 60, unit: 'working-day' }, agreedBy: 'complainant' });
  if (isClosed && isComplaint) {
    add(6, { kind: 'issues-agreed' });
    add(20, { kind: 'findings-made' });
    add(30, { kind: 'final-response-sent' });
  }
  if (isClosed && !isComplaint) add(next() < 0.8 ? 1 : 3, { kind: 'settled' });
  if (isClosed) add(isComplaint ? 30 : 3, { kind: 'closed', how: isComplaint ? 'answered' : 'settled' });
  return facts;
}
