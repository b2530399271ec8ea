import { randomUUID } from 'node:crypto';
import { dayInLondon, parseDay } from '@accord/calendar/rules';
import type { LogContact } from '@accord/casework/contract';
import { ageBandOf, isSpoken, notLoggable, titleOf } from '@accord/casework/rules';
import type { CaseType } from '@accord/casework/rules';
import { AddPerson } from '@accord/people/api';
import type { Somebody } from '@accord/people/api';
import { Clock, Database } from '@accord/platform/api';
import { isRefused } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFileRow } from '../case-file.entity';
import { CaseWords } from './case-words';
import { peopleSaid } from './people-said';
import { PlaceSaid } from './place-said';
import type { Place } from './place-said';
import { References } from './references';

/** What makes a file besides what was said. */
export interface Opening {
  readonly type: CaseType;
  readonly owner: 'me' | 'nobody';
  /** Closed as it is opened, as this; null: it waits for triage. */
  readonly closedAs: string | null;
}

export type Opened = Pick<CaseFileRow, 'id' | 'reference' | 'nation' | 'receivedAt' | 'receivedOn' | 'madeOrally'>;
type Said = Omit<LogContact, 'handOver' | 'assignToMe' | 'draftId'>;

/** Opens a file: the row, its people and needs, its words and its reference. */
@Injectable()
export class OpenFile {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly places: PlaceSaid,
    private readonly addPerson: AddPerson,
    private readonly references: References,
    private readonly words: CaseWords,
  ) {}

  /** @returns the file, or why it could not be opened: a time to come, a place that is not in the list */
  async run(said: Said, opening: Opening): Promise<Opened | Refusal> {
    const refusal = notLoggable(said, this.clock.now());
    if (refusal) return refusal;
    const place = await this.places.of(said);
    if (isRefused(place)) return place;
    const id = randomUUID();
    const people = peopleSaid(said);
    const row = this.rowOf(id, said, { ...opening, place }, people);
    const { reference, nation } = await this.references.next();
    // They leave together, the file first: the others hang on it.
    await Promise.all([
      this.db.insert(CaseFileRow, { ...row, nation, reference }),
      this.words.begin(id, row.receivedAt, `${said.whatHappened}\n${said.wantNote}`),
      ...people.map((somebody) => this.addPerson.run(id, somebody)),
    ]);
    return { id, reference, nation, receivedAt: row.receivedAt, receivedOn: row.receivedOn, madeOrally: row.madeOrally };
  }

  private rowOf(id: string, said: Said, { type, place, owner, closedAs }: Opening & { readonly place: Place }, people: readonly Somebody[]): Omit<CaseFileRow, 'nation' | 'reference'> {
    const now = this.clock.now();
    const receivedAt = said.receivedAt ? new Date(said.receivedAt) : now;
    const receivedDay = dayInLondon(receivedAt);
    const patient = people.find(({ roles }) => roles.includes('patient'));
    const title = titleOf({ story: said.whatHappened, people: people.map(({ details }) => details.name), place: place.name });
    return {
      organisationId: this.db.acting.organisationId, id, type, state: closedAs ? 'closed' : 'to-triage', title,
      funding: null, stage: null, complexity: null, channel: said.channel, madeOrally: isSpoken(said.channel), receivedAt, receivedOn: receivedDay.toString(),
      urgency: said.urgency, whatHappened: said.whatHappened, wants: said.wants, wantNote: said.wantNote, anonymous: said.anonymous,
      siteId: place.siteId, serviceId: place.serviceId, placeNote: place.note, ownerId: owner === 'me' ? this.db.acting.staffId : null, complainantStatus: null,
      ageBand: patient ? ageBandOf(parseDay(patient.details.bornOn), receivedDay) : null,
      outcome: null, closedAt: closedAs ? now : null, closedAs, nextStep: '', nextOn: null,
      takenBy: this.db.acting.staffId, version: 1, createdAt: now, updatedAt: now,
    };
  }
}
