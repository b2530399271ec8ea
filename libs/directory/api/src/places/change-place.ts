import { randomUUID } from 'node:crypto';
import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import type { ChangePlace as VersionSeen, RenamePlace } from '@accord/directory/contract';
import { Database, found } from '@accord/platform/api';
import type { Done } from '@accord/platform/contract';
import { conflictWith, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { placesOf } from './change-place.sql';
import type { PlaceTable } from './change-place.sql';

interface Known {
  readonly name: string;
  readonly siteId: string | null;
  readonly closedOn: string | null;
  readonly becameId: string | null;
  readonly version: number;
}

/**
 * Renames, closes and opens the places of an organisation. None is ever deleted or overwritten: under a new name a place
 * is a new row, so that old cases keep the name they were written with.
 */
@Injectable()
export class ChangePlace {
  constructor(
    private readonly db: Database,
    private readonly calendar: OrganisationCalendar,
    private readonly audit: Audit,
  ) {}

  /** The id of the place under its new name. A site takes its open wards and services along. */
  async rename(table: PlaceTable, id: string, { name, version }: RenamePlace): Promise<{ id: string } | Refusal | Conflict> {
    const place = found(await this.known(table, id));
    if (place.closedOn) return refuse('place-closed', 'This place is closed. Open it again first.');
    const { organisationId } = this.db.acting;
    const { end, begin, lead, takeAlong } = placesOf[table];
    if ((await this.db.change(end, [organisationId, id, this.today, version])) === 0) return this.lost(table, id);
    const newId = randomUUID();
    if ((await this.db.change(begin, [organisationId, newId, name, id])) === 0) return refuse('name-taken', 'This name is there already, perhaps closed. Choose another, or open that one again.');
    await this.db.change(lead, [organisationId, id, newId]);
    if (takeAlong) await this.db.change(takeAlong, [organisationId, id, newId, this.today]);
    this.audit.changed({ action: 'place.renamed', subjectKind: table, subjectId: newId, facts: { before: id } });
    return { id: newId };
  }

  /** Closed from today: chosen no more, and still named on its cases. A site closes its wards and services too. */
  async close(table: PlaceTable, id: string, { version }: VersionSeen): Promise<Done | Refusal | Conflict> {
    const place = found(await this.known(table, id));
    if (place.closedOn) return refuse('place-closed', 'This place is closed already.');
    const { organisationId } = this.db.acting;
    const { end, endBelow } = placesOf[table];
    if ((await this.db.change(end, [organisationId, id, this.today, version])) === 0) return this.lost(table, id);
    if (endBelow) await this.db.change(endBelow, [organisationId, id, this.today]);
    this.audit.changed({ action: 'place.closed', subjectKind: table, subjectId: id });
    return { done: true };
  }

  /** Open again: for a place that was closed by mistake, or that came back. */
  async open(table: PlaceTable, id: string, { version }: VersionSeen): Promise<Done | Refusal | Conflict> {
    const place = found(await this.known(table, id));
    if (!place.closedOn) return refuse('place-open', 'This place is open already.');
    if (place.becameId) return refuse('place-renamed', 'This place goes on under another name. Change that one.');
    const site = place.siteId === null ? undefined : found(await this.known('site', place.siteId));
    if (site?.closedOn) return refuse('site-closed', 'Its site is closed. Open the site first.', `/admin/places/site/${place.siteId ?? ''}`);
    const { organisationId } = this.db.acting;
    if ((await this.db.change(placesOf[table].again, [organisationId, id, version])) === 0) return this.lost(table, id);
    this.audit.changed({ action: 'place.opened', subjectKind: table, subjectId: id });
    return { done: true };
  }

  private known(table: PlaceTable, id: string): Promise<Known | undefined> {
    return this.db.one<Known>(placesOf[table].known, [this.db.acting.organisationId, id]);
  }

  private async lost(table: PlaceTable, id: string): Promise<Conflict> {
    const { name, closedOn, version } = found(await this.known(table, id));
    return conflictWith({ name, closedOn, version });
  }

  private get today(): string {
    return this.calendar.today().toString();
  }
}
