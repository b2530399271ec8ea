import { randomUUID } from 'node:crypto';
import { londonDay, Temporal } from '@accord/calendar/rules';
import type { LogContact } from '@accord/casework/contract';
import { ageBandOf, isSpoken, titleOf } from '@accord/casework/rules';
import type { CaseType } from '@accord/casework/rules';
import { OrganisationQueries } from '@accord/directory/api';
import { AddPerson } from '@accord/people/api';
import type { Somebody } from '@accord/people/api';
import { parseDay } from '@accord/calendar/rules';
import { Clock, Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { CaseFileRow } from '../case-file.entity';
import { CaseWords } from './case-words';
import type { Place } from './place-said';
import { peopleSaid } from './people-said';
import { References } from './references';

/** What makes a file besides what was said. */
export interface Opening {
  readonly type: CaseType;
  readonly place: Place;
  readonly ownerId: string | null;
  /** Closed as it is opened, as this; null: it waits for triage. */
  readonly closedAs: string | null;
}

export type Opened = Pick<CaseFileRow, 'id' | 'reference' | 'nation' | 'receivedOn' | 'madeOrally'>;
type Said = Omit<LogContact, 'handOver' | 'assignToMe' | 'draftId'>;

/** Opens a file: the row, its people and needs, its words and its reference. */
@Injectable()
export class OpenFile {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly organisations: OrganisationQueries,
    private readonly addPerson: AddPerson,
    private readonly references: References,
    private readonly words: CaseWords,
  ) {}

  async run(said: Said, opening: Opening): Promise<Opened> {
    const { code, nation } = await this.organisations.own();
    const id = randomUUID();
    const people = peopleSaid(said);
    const row = this.rowOf(id, said, opening, people);
    const reference = await this.references.next(code);
    await this.db.insert(CaseFileRow, { ...row, nation, reference });
    for (const somebody of people) await this.addPerson.run(id, somebody);
    await this.words.begin(id, row.receivedAt, `${said.whatHappened}\n${said.wantNote}`);
    return { id, reference, nation, receivedOn: row.receivedOn, madeOrally: row.madeOrally };
  }

  private rowOf(id: string, said: Said, { type, place, ownerId, closedAs }: Opening, people: readonly Somebody[]): Omit<CaseFileRow, 'nation' | 'reference'> {
    const now = this.clock.now();
    const receivedAt = said.receivedAt ? new Date(said.receivedAt) : now;
    const receivedDay = londonDay(Temporal.Instant.fromEpochMilliseconds(receivedAt.getTime()));
    const patient = people.find(({ roles }) => roles.includes('patient'));
    const title = titleOf({ story: said.whatHappened, people: people.map(({ details }) => details.name), place: place.name });
    return {
      organisationId: this.db.acting.organisationId, id, type, state: closedAs ? 'closed' : 'to-triage', title,
      funding: null, stage: null, channel: said.channel, madeOrally: isSpoken(said.channel), receivedAt, receivedOn: receivedDay.toString(),
      urgency: said.urgency, whatHappened: said.whatHappened, wants: said.wants, wantNote: said.wantNote, anonymous: said.anonymous,
      siteId: place.siteId, serviceId: place.serviceId, placeNote: place.note, ownerId, complainantStatus: null,
      ageBand: patient ? ageBandOf(parseDay(patient.details.bornOn), receivedDay) : null,
      outcome: null, closedAt: closedAs ? now : null, closedAs, nextStep: '', nextOn: null,
      takenBy: this.db.acting.staffId, version: 1, createdAt: now, updatedAt: now,
    };
  }
}
