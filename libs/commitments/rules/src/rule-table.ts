import { day, isAfter, isBefore, type Temporal } from '@accord/calendar/rules';
import type { Rule } from './rule';
import { england } from './table/england';
import { housePolicy } from './table/house-policy';
import { northernIreland } from './table/northern-ireland';
import { privateAndEvery } from './table/private-and-every';
import { scotland } from './table/scotland';
import { wales } from './table/wales';

/** Every row of the rule book's section 9. */
export const ruleTable: readonly Rule[] = [...england, ...scotland, ...wales, ...northernIreland, ...privateAndEvery];

/** The rule book and the local targets: what a case is computed from. */
export const allRules: readonly Rule[] = [...ruleTable, ...housePolicy];

/** The version of a rule of the house that governs a period beginning on `start`, or null where none does or it is off. Cases ask their organisation's `RuleBook`. */
export function ruleInForce(id: string, start: Temporal.PlainDate, rules: readonly Rule[] = allRules): Rule | null {
  const holds = rules.filter((rule) => rule.id === id && rule.standing === 'on' && isValid(rule, start));
  return holds.reduce<Rule | null>((newest, rule) => (newest && newest.version > rule.version ? newest : rule), null);
}

export function isValid(rule: Rule, start: Temporal.PlainDate): boolean {
  return !hasEnded(rule, start) && !isYetToBegin(rule, start);
}

export function hasEnded(rule: Rule, start: Temporal.PlainDate): boolean {
  return rule.validTo !== null && isAfter(start, day(rule.validTo));
}

export function isYetToBegin(rule: Rule, start: Temporal.PlainDate): boolean {
  return rule.validFrom !== null && isBefore(start, day(rule.validFrom));
}
