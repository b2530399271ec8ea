import { usualBands } from '@accord/casework/rules';
import { Database } from '@accord/platform/api';
import type { PerformanceGroup } from '@accord/reporting/rules';
import { Injectable } from '@nestjs/common';
import { ruleNames } from './period';

const services = `SELECT v.id, v.name || ', ' || s.name AS name FROM accord.service v JOIN accord.site s ON s.organisation_id = v.organisation_id AND s.id = v.site_id WHERE v.organisation_id = $1`;
const bands = 'SELECT from_score AS "from", name FROM accord.grading_band WHERE organisation_id = $1 ORDER BY 1';
const none: Readonly<Record<PerformanceGroup, string>> = { month: '', service: 'No service', grade: 'Not graded', rule: '' };

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
    const names = by === 'rule' ? ruleNames : by === 'service' ? await this.services() : await this.bands();
    const order = [...names.keys()];
    const named = keys.map((key) => ({ key, name: names.get(key) ?? (key || none[by]) }));
    const place = ({ key }: Named) => (key === '' ? Number.MAX_SAFE_INTEGER : order.indexOf(key));
    return named.sort((one, other) => place(one) - place(other) || one.name.localeCompare(other.name));
  }

  private async services(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.query<{ id: string; name: string }>(services, [this.db.acting.organisationId]);
    return new Map(rows.sort((one, other) => one.name.localeCompare(other.name)).map(({ id, name }) => [id, name]));
  }

  /** A band that an organisation no longer has keeps its own name, after those that hold. */
  private async bands(): Promise<ReadonlyMap<string, string>> {
    const own = await this.db.query<{ name: string }>(bands, [this.db.acting.organisationId]);
    return new Map((own.length > 0 ? own : usualBands).map(({ name }) => [name, name]));
  }
}
