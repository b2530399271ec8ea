import type { BookSession } from '@accord/mediation/contract';
import { linkCodes, suitabilityCodes } from '@accord/mediation/rules';
import type { Role } from '@accord/access/rules';
import type { Answer, Visitor } from './visitor';
import type { TestOrganisation, World } from './world';

export const mediationRoles: readonly Role[] = ['pals-officer', 'complaints-officer', 'complaints-manager', 'mediation-coordinator', 'mediator', 'investigator', 'auditor'];

/** Every answer that makes a case suitable. */
export const calmAnswers = Object.fromEntries(suitabilityCodes.map((code) => [code, ['speak-freely', 'about-understanding', 'meet-again'].includes(code) ? 'yes' : 'no']));
export const noLinks = Object.fromEntries(linkCodes.map((link) => [link, 'none']));

/** What an answer holds; throws with its text when it is not what the step should give. */
export function held<T = Record<string, unknown>>(answer: Answer, status = 200): T {
  if (answer.status !== status) throw new Error(`${answer.status}: ${answer.text}`);
  return answer.body as T;
}

export interface MadeCase {
  readonly caseId: string;
  readonly personId: string;
}

/** Mediation at one organisation, taken step by step as the people who would. */
export class MediationTeam {
  private people = 0;
  private constructor(
    readonly world: World,
    readonly trust: TestOrganisation,
    readonly officer: Visitor,
    readonly coordinator: Visitor,
    readonly mediator: Visitor,
  ) {}

  static async at(world: World, trust: TestOrganisation): Promise<MediationTeam> {
    const visitors = await Promise.all((['complaints-officer', 'mediation-coordinator', 'mediator'] as const).map((role) => world.signedIn(trust, role)));
    const [officer, coordinator, mediator] = visitors;
    if (!officer || !coordinator || !mediator) throw new Error('nobody signed in');
    return new MediationTeam(world, trust, officer, coordinator, mediator);
  }

  async aCase(caller: Record<string, unknown> = {}): Promise<MadeCase> {
    this.people += 1;
    const said = { whatHappened: 'Nobody explained the change of medicine.', caller: { name: `Anwen Pritchard ${this.people}`, email: `anwen.${this.people}@post.example`, ...caller } };
    const { id } = held<{ id: string }>(await this.officer.post('/api/contacts', said), 201);
    const choices = held<{ people: { personId: string }[] }>(await this.officer.get(`/api/cases/${id}/mediation/choices`));
    return { caseId: id, personId: choices.people[0]?.personId ?? '' };
  }

  async suitable(caseId: string): Promise<{ mediationId: string; version: number }> {
    return held(await this.officer.post(`/api/cases/${caseId}/mediation/screening`, { answers: calmAnswers }));
  }

  /** A mediation offered to the patient and one named member of staff. */
  async offered(made: MadeCase, staff: Record<string, unknown> = {}): Promise<{ id: string; version: number; parties: { id: string; side: string }[] }> {
    const { mediationId, version } = await this.suitable(made.caseId);
    this.people += 1;
    const one = { name: `Sister Onyango ${this.people}`, email: `onyango.${this.people}@trust.example`, managerTold: true, supportOffered: true, ...staff };
    held(await this.officer.post(`/api/mediations/${mediationId}/offer`, { personIds: [made.personId], staff: [one], replyBy: '2999-12-31', version }));
    const offer = held<{ version: number; parties: { id: string; side: string }[] }>(await this.officer.get(`/api/mediations/${mediationId}/offer`));
    return { id: mediationId, ...offer };
  }

  async answer(id: string, partyId: string, version: number, over: Record<string, unknown> = {}): Promise<Answer> {
    const said = { answer: 'accepted', answeredOn: '2026-01-05', answeredBy: 'phone', consents: ['take-part', 'share-summary'], version, ...over };
    return this.officer.put(`/api/mediations/${id}/parties/${partyId}/answer`, said);
  }

  async agreed(made?: MadeCase): Promise<{ id: string; version: number; parties: { id: string; side: string }[] }> {
    const offer = await this.offered(made ?? (await this.aCase()));
    let { version } = offer;
    for (const party of offer.parties) ({ version } = held<{ version: number }>(await this.answer(offer.id, party.id, version)));
    return { id: offer.id, version, parties: offer.parties };
  }

  async aMediator(over: Record<string, unknown> = {}): Promise<string> {
    this.people += 1;
    const entry = {
      name: `Robin Hale ${this.people}`, email: `robin.${this.people}@provider.example`, kind: 'provider', body: 'Civil Mediation Council', registrationNumber: `CMC ${this.people}`,
      registeredUntil: '2999-01-01', insuredUntil: '2999-01-01', ...over,
    };
    return held<{ id: string }>(await this.coordinator.post('/api/mediators', entry), 201).id;
  }

  async aRoom(name: string): Promise<string> {
    return held<{ id: string }>(await this.coordinator.post('/api/meeting-rooms', { siteId: this.trust.siteId, name }), 201).id;
  }

  /** A mediation whose mediator is clear, so that meetings can be booked. */
  async ready(mediatorId?: string, made?: MadeCase): Promise<{ id: string; version: number; partyIds: string[] }> {
    const { id, version, parties } = await this.agreed(made);
    const asked = held<{ version: number }>(await this.coordinator.put(`/api/mediations/${id}/mediator`, { mediatorId: mediatorId ?? (await this.aMediator()), version }));
    const clear = held<{ version: number }>(await this.coordinator.post(`/api/mediations/${id}/declaration`, { answers: noLinks, version: asked.version }));
    return { id, version: clear.version, partyIds: parties.map((party) => party.id) };
  }

  book(id: string, request: Partial<BookSession> & { version: number; partyIds: string[] }): Promise<Answer> {
    return this.coordinator.post(`/api/mediations/${id}/sessions`, { kind: 'joint', mode: 'in-person', minutes: 120, startsAt: '2998-12-03T14:00:00Z', ...request });
  }

  /** Many mediations ready to be booked, copied from one, each with a case and people of its own; mediators in turn. */
  async readyMany(count: number, mediatorIds: readonly string[]): Promise<{ id: string; version: number; partyIds: string[] }[]> {
    const { id } = await this.ready(mediatorIds[0]);
    await this.world.db.run(this.trust.acting('mediation-coordinator'), () => this.world.db.query(copies, [id, count, mediatorIds]));
    const rows = await this.world.db.run(this.trust.acting('mediation-coordinator'), () => this.world.db.query<{ id: string; version: number; partyIds: string[] }>(copied, [id]));
    return rows;
  }
}

/** A version 4 UUID of a text, in SQL. */
const uuidOf = (text: string): string => `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;

/** One statement, so that a thousand are ready in a moment. Ids are derived from the number, so the parts find each other. */
const copies = `
  WITH made AS (
    SELECT n, ${uuidOf(`'case' || $1 || n`)} AS case_id, ${uuidOf(`'mediation' || $1 || n`)} AS mediation_id, m.case_id AS from_case, m.id AS from_id, m.organisation_id,
      ($3::uuid[])[1 + n % cardinality($3::uuid[])] AS mediator_id
    FROM accord.mediation m CROSS JOIN generate_series(1, $2::int) n WHERE m.id = $1::uuid
  ), cases AS (
    INSERT INTO accord.case_file SELECT (jsonb_populate_record(c, jsonb_build_object('id', made.case_id, 'reference', c.reference || '-' || n))).*
    FROM made JOIN accord.case_file c ON c.id = made.from_case RETURNING id
  ), people AS (
    INSERT INTO accord.person SELECT (jsonb_populate_record(p, jsonb_build_object('id', ${uuidOf(`'person' || made.case_id || p.id`)}, 'case_id', made.case_id,
      'email', 'copy.' || n || '@post.example', 'email_key', 'copy.' || n || '@post.example'))).*
    FROM made JOIN accord.person p ON p.case_id = made.from_case RETURNING id
  ), mediations AS (
    INSERT INTO accord.mediation SELECT (jsonb_populate_record(m, jsonb_build_object('id', made.mediation_id, 'case_id', made.case_id, 'reference', m.reference || '-' || n, 'mediator_id', made.mediator_id))).*
    FROM made JOIN accord.mediation m ON m.id = made.from_id RETURNING id
  ), parties AS (
    INSERT INTO accord.mediation_party SELECT (jsonb_populate_record(p, jsonb_build_object('id', ${uuidOf(`'party' || made.mediation_id || p.id`)}, 'case_id', made.case_id, 'mediation_id', made.mediation_id,
      'person_id', CASE WHEN p.person_id IS NOT NULL THEN ${uuidOf(`'person' || made.case_id || p.person_id`)} END, 'email', CASE WHEN p.email <> '' THEN 'staff.' || n || '@trust.example' ELSE '' END))).*
    FROM made JOIN accord.mediation_party p ON p.mediation_id = made.from_id RETURNING id
  )
  INSERT INTO accord.mediation_declaration SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'case_id', made.case_id, 'mediation_id', made.mediation_id, 'mediator_id', made.mediator_id))).*
  FROM made JOIN accord.mediation_declaration d ON d.mediation_id = made.from_id`;
const copied = `
  SELECT m.id, m.version, (SELECT array_agg(p.id) FROM accord.mediation_party p WHERE p.mediation_id = m.id) AS "partyIds"
  FROM accord.mediation m WHERE m.reference LIKE (SELECT reference || '-%' FROM accord.mediation WHERE id = $1) ORDER BY m.id`;
