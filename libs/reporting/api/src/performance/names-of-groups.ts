import { complexities, complexityWords } from '@accord/commitments/rules';
import { Database } from '@accord/platform/api';
import type { PerformanceGroup } from '@accord/reporting/rules';
import { Injectable } from '@nestjs/common';
import { ruleNames } from './period';

const services = `SELECT v.id, v.name || ', ' || s.name AS name FROM accord.service v JOIN accord.site s ON s.organisation_id = v.organisation_id AND s.id = v.site_id WHERE v.organisation_id = $1`;
const complexityNames: ReadonlyMap<string, string> = new Map(complexities.map((key) => [key, complexityWords[key]]));
const none: Readonly<Record<PerformanceGroup, string>> = { month: '', service: 'No service', complexity: 'Nobody has said', rule: '' };

interface Named {
  readonly key: string;
  readonly name: string;
}

/** The groups of a report in the order in which they are read; months without a date are kept, so that a gap shows. */
@Injectable()
export class NamesOfGroups {
  constructor(private readonly db: Database) {}

  async of(by: PerformanceGroup, keys: readonly string[], months: readonly string[]): Promise<Named[]> {
    if (by === 'month') return months.map((key) => ({ key, name: key }));
    const names = by === 'rule' ? ruleNames : by === 'service' ? await this.services() : complexityNames;
    const order = [...names.keys()];
    const named = keys.map((key) => ({ key, name: names.get(key) ?? (key || none[by]) }));
    const place = ({ key }: Named) => (key === '' ? Number.MAX_SAFE_INTEGER : order.indexOf(key));
    return named.sort((one, other) => place(one) - place(other) || one.name.localeCompare(other.name));
  }

  private async services(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.query<{ id: string; name: string }>(services, [this.db.acting.organisationId]);
    return new Map(rows.sort((one, other) => one.name.localeCompare(other.name)).map(({ id, name }) => [id, name]));
  }
}
