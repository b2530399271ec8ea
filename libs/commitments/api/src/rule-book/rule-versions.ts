import type { AdoptedReceipt, AdoptedRule, Rule } from '@accord/commitments/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { readPractice, readRule } from './stored-rule';

/** Both kinds of act in one statement: every page that counts a date reads them. */
const adopted = `
  SELECT number, rule, NULL AS receipt FROM accord.rule_version WHERE organisation_id = $1 AND number <= $2
  UNION ALL
  SELECT number, NULL, jsonb_build_object('cutOff', cut_off, 'source', source, 'confirmedBy', confirmed_by) FROM accord.receipt_practice WHERE organisation_id = $1 AND number <= $2
  ORDER BY number`;
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

  /** What was adopted up to an act: rules, and what holds of receipt out of hours. */
  async adopted(upTo: number): Promise<{ readonly rules: readonly AdoptedRule[]; readonly receipts: readonly AdoptedReceipt[] }> {
    const rows = await this.db.query<{ number: number; rule: unknown; receipt: unknown }>(adopted, [this.db.acting.organisationId, upTo]);
    return {
      rules: rows.flatMap(({ number, rule }) => (rule === null ? [] : [{ number, rule: readRule(rule) }])),
      receipts: rows.flatMap(({ number, receipt }) => (receipt === null ? [] : [{ number, practice: readPractice(receipt) }])),
    };
  }

  readings(): Promise<KeptReading[]> {
    return this.db.query<KeptReading>(readings, [this.db.acting.organisationId]);
  }

  async add(number: number, rule: Rule, reading: Reading | null): Promise<void> {
    await this.db.change(add, [this.db.acting.organisationId, number, rule.id, rule.version, JSON.stringify(rule), reading?.by ?? null, reading?.on ?? null, reading?.quotation ?? null]);
  }
}
