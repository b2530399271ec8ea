import { nationCalendarKeys } from '@accord/calendar/rules';
import { grantors, jurisdictions, type ReceiptPractice, type Rule } from '@accord/commitments/rules';
import * as z from 'zod';

const Period = z.union([
  z.object({ length: z.int(), unit: z.literal('working-day'), convention: z.enum(['AFTER', 'DAY1', 'FROM']) }),
  z.object({ length: z.int(), unit: z.literal('day'), convention: z.enum(['AFTER', 'FROM']) }),
  z.object({ length: z.int(), unit: z.literal('month'), convention: z.enum(['FROM', 'MAFTER']) }),
]);
/** Left out, the body may. */
const given = z.array(z.enum(grantors)).optional();
const lateGrant = z.enum(['refused', 'stays-late']);

/** The `rule` column: read strictly, because every date follows from it. */
const StoredRule: z.ZodType<Rule> = z.object({
  id: z.string(),
  version: z.int(),
  jurisdiction: z.enum(jurisdictions),
  what: z.string(),
  startsAt: z.custom<Rule['startsAt']>((value) => typeof value === 'string'),
  length: z.union([
    z.object({ kind: z.literal('fixed'), period: Period }),
    z.object({ kind: z.literal('agreed') }),
    z.object({ kind: z.literal('restarts'), rules: z.array(z.string()) }),
    z.object({ kind: z.literal('unconfirmed') }),
  ]),
  calendar: z.enum([...nationCalendarKeys, 'by-site']),
  extension: z.union([
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('limit'), period: Period, grantedBy: z.string(), lateGrant, grantors: given }),
    z.object({ kind: z.literal('open'), grantedBy: z.string(), lateGrant, grantors: given }),
  ]),
  pause: z.custom<Rule['pause']>((value) => typeof value === 'string'),
  ifMissed: z.custom<Rule['ifMissed']>((value) => typeof value === 'string'),
  letterTemplate: z.string().nullable(),
  source: z.string(),
  evidence: z.custom<Rule['evidence']>((value) => typeof value === 'string'),
  countConfirmed: z.boolean(),
  standing: z.enum(['on', 'off']),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  policy: z.boolean(),
});

export const readRule = (stored: unknown): Rule => StoredRule.parse(stored);

const StoredPractice = z.object({ cutOff: z.string().nullable(), source: z.string().nullable(), confirmedBy: z.string().nullable() });

/** What a switch of receipt out of hours says; null: switched off. */
export function readPractice(stored: unknown): ReceiptPractice | null {
  const { cutOff, source, confirmedBy } = StoredPractice.parse(stored);
  return cutOff && source && confirmedBy ? { cutOff, source, confirmedBy } : null;
}
