import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const all = `
  SELECT number, cut_off AS "cutOff", source, quotation, confirmed_by AS "confirmedBy", confirmed_on AS "confirmedOn"
  FROM accord.receipt_practice WHERE organisation_id = $1 ORDER BY number DESC LIMIT 1000`;
const add = `
  INSERT INTO accord.receipt_practice (organisation_id, number, cut_off, source, quotation, confirmed_by, confirmed_on) VALUES ($1, $2, $3, $4, $5, $6, $7)`;

/** The words of a procedure, as somebody confirmed them. `confirmedOn` is `YYYY-MM-DD`, `cutOff` `HH:MM` in London. */
export interface ConfirmedPractice {
  readonly cutOff: string;
  readonly source: string;
  readonly quotation: string;
  readonly confirmedBy: string;
  readonly confirmedOn: string;
}
type Kept = { readonly number: number } & { readonly [Column in keyof ConfirmedPractice]: string | null };

/** One act on it; `practice` null: switched off. */
export interface ReceiptAct {
  readonly number: number;
  readonly practice: ConfirmedPractice | null;
}

/** Every switch of the practice on receipt out of hours: append only. */
@Injectable()
export class ReceiptPractices {
  constructor(private readonly db: Database) {}

  /** Newest first: an organisation changes it once in years. */
  async all(): Promise<ReceiptAct[]> {
    const rows = await this.db.query<Kept>(all, [this.db.acting.organisationId]);
    return rows.map(({ number, cutOff, source, quotation, confirmedBy, confirmedOn }) => ({
      number,
      practice: cutOff && source && quotation && confirmedBy && confirmedOn ? { cutOff, source, quotation, confirmedBy, confirmedOn } : null,
    }));
  }

  async add(number: number, practice: ConfirmedPractice | null): Promise<void> {
    const { cutOff, source, quotation, confirmedBy, confirmedOn } = practice ?? {};
    await this.db.change(add, [this.db.acting.organisationId, number, cutOff ?? null, source ?? null, quotation ?? null, confirmedBy ?? null, confirmedOn ?? null]);
  }
}
