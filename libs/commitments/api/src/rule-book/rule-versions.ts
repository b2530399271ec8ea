import type { AdoptedRule, Rule } from '@accord/commitments/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { readRule } from './stored-rule';

const adopted = `SELECT number, rule FROM accord.rule_version WHERE organisation_id = $1 AND number <= $2 ORDER BY number`;
const readings = `SELECT rule_id AS "ruleId", version, number, read_by AS "by", read_on AS "on", quotation FROM accord.rule_version WHERE organisation_id = $1`;
const add = `
  INSERT INTO accord.rule_version (organisation_id, number, rule_id, version, rule, read_by, read_on, quotation)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** Who read which words of a rule's text, and when (`YYYY-MM-DD`). */
export interface Reading {
  readonly by: string;
  readonly on: string;
  readonly quotation: string;
}
export interface KeptReading {
  readonly ruleId: string;
  readonly version: number;
  readonly number: number;
  readonly by: string | null;
  readonly on: string | null;
  readonly quotation: string | null;
}

/** The versions that an organisation adopted: append only. */
@Injectable()
export class RuleVersions {
  constructor(private readonly db: Database) {}

  async adopted(upTo: number): Promise<readonly AdoptedRule[]> {
    const rows = await this.db.query<{ number: number; rule: unknown }>(adopted, [this.db.acting.organisationId, upTo]);
    return rows.map(({ number, rule }) => ({ number, rule: readRule(rule) }));
  }

  readings(): Promise<KeptReading[]> {
    return this.db.query<KeptReading>(readings, [this.db.acting.organisationId]);
  }

  async add(number: number, rule: Rule, reading: Reading | null): Promise<void> {
    await this.db.change(add, [this.db.acting.organisationId, number, rule.id, rule.version, JSON.stringify(rule), reading?.by ?? null, reading?.on ?? null, reading?.quotation ?? null]);
  }
}
