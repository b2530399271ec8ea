import { randomUUID } from 'node:crypto';
import { Audit } from '@accord/access/api';
import { Clock, Database } from '@accord/platform/api';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { OrganisationRow } from './organisation.entity';
import { ServiceRow, SiteRow } from './places/place.entities';

export interface NewOrganisation {
  readonly code: string;
  readonly name: string;
  readonly nation: OrganisationRow['nation'];
  readonly kind: OrganisationRow['kind'];
  readonly mailbox: string;
  /** The head of every letter: name and address, a line each. */
  readonly letterhead: string;
  readonly telephone: string;
  /** Each site with its wards and services. */
  readonly sites: readonly { readonly name: string; readonly wards: readonly string[]; readonly services: readonly string[] }[];
}

/** Founds an organisation with its sites; the demo and `setup` both go through here. */
@Injectable()
export class CreateOrganisation {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The new organisation's id. Refuses a code or mailbox that is taken, and a real organisation beside a demo. */
  run(organisation: NewOrganisation, at?: Date): Promise<string | Refusal> {
    return this.with(organisation, (organisationId) => Promise.resolve(organisationId), at);
  }

  /** Founds it together with what it cannot be without, such as its first administrator: a refusal of that founds nothing. */
  async with<T>({ sites, ...organisation }: NewOrganisation, first: (organisationId: string) => Promise<T | Refusal>, at?: Date): Promise<T | Refusal> {
    const others = await this.db.across<{ code: string; kind: string; mailbox: string }>('SELECT code, kind, mailbox FROM accord.organisations()');
    if (others.some((other) => other.code === organisation.code)) return refuse('code-taken', `The code ${organisation.code} is in use. Choose another.`);
    if (others.some((other) => other.mailbox.toLowerCase() === organisation.mailbox.toLowerCase())) return refuse('mailbox-taken', `The mailbox ${organisation.mailbox} belongs to another organisation.`);
    if (others.some((other) => other.kind !== organisation.kind)) {
      return refuse('demo-and-real', 'This database holds the demo. Empty it with npm start -- --reset, or give another DATABASE_URL.');
    }
    const organisationId = randomUUID();
    return this.db.run({ organisationId, staffId: null, requestId: organisationId, ...(at ? { at } : {}) }, async () => {
      await this.db.insert(OrganisationRow, { ...organisation, organisationId, version: 1, createdAt: this.clock.now() });
      for (const site of sites) await this.addSite(organisationId, site);
      this.audit.changed({ action: 'organisation.founded', subjectKind: 'organisation', subjectId: organisationId });
      return first(organisationId);
    });
  }

  private async addSite(organisationId: string, { name, wards, services }: NewOrganisation['sites'][number]): Promise<void> {
    const siteId = randomUUID();
    await this.db.insert(SiteRow, { organisationId, id: siteId, name, closedOn: null, becameId: null, version: 1 });
    const places = [...wards.map((ward) => ({ name: ward, kind: 'ward' as const })), ...services.map((service) => ({ name: service, kind: 'service' as const }))];
    if (places.length === 0) return;
    await this.db.insert(ServiceRow, places.map((place) => ({ ...place, organisationId, id: randomUUID(), siteId, closedOn: null, becameId: null, version: 1 })));
  }
}
