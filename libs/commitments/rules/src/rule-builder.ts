import type { Period } from '@accord/calendar/rules';
import type { Grantor } from './grantors';
import type { Extension, LateGrant, Rule, RuleLength } from './rule';

type Usual = 'version' | 'extension' | 'pause' | 'ifMissed' | 'letterTemplate' | 'countConfirmed' | 'standing' | 'policy';
type Bounds = 'validFrom' | 'validTo' | 'before' | 'after';
export type RuleRow = Omit<Rule, Usual | Bounds> & Partial<Pick<Rule, Usual | Bounds>>;

const usual = {
  version: 1,
  extension: { kind: 'none' },
  pause: 'none',
  ifMissed: 'breach',
  letterTemplate: null,
  countConfirmed: true,
  standing: 'on',
  policy: false,
  validFrom: null,
  validTo: null,
  before: null,
  after: null,
} as const satisfies Partial<Rule>;

/** A row of the table, with what most rows share left out. */
export const rule = (row: RuleRow): Rule => ({ ...usual, ...row });

export const workingDays = (length: number, convention: 'AFTER' | 'DAY1' | 'FROM'): Period => ({ length, unit: 'working-day', convention });
export const days = (length: number, convention: 'AFTER' | 'FROM'): Period => ({ length, unit: 'day', convention });
export const months = (length: number, convention: 'FROM' | 'MAFTER'): Period => ({ length, unit: 'month', convention });

export const fixed = (period: Period): RuleLength => ({ kind: 'fixed', period });
export const limit = (period: Period, grantedBy: string, lateGrant: LateGrant, grantors: readonly Grantor[] = ['body']): Extension => ({ kind: 'limit', period, grantedBy, lateGrant, grantors });
export const open = (grantedBy: string, lateGrant: LateGrant, grantors: readonly Grantor[] = ['body']): Extension => ({ kind: 'open', grantedBy, lateGrant, grantors });
