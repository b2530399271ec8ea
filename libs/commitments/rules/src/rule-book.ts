import type { Knowing, Temporal } from '@accord/calendar/rules';
import type { Rule } from './rule';
import { allRules, hasEnded, isValid } from './rule-table';

/** A version that an organisation took into its rule book, by an act numbered together with those on its calendar. */
export interface AdoptedRule {
  readonly number: number;
  readonly rule: Rule;
}

/** Every version of every rule that an organisation knows: the table of the house, and what it adopted itself. */
export interface RuleBook {
  readonly adopted: readonly AdoptedRule[];
  /** Every row, by id in the order of the table, then by version. */
  readonly rows: readonly Rule[];
  /**
   * The version that governs a period which begins on `start`, or null where none does or the newest is off. A version
   * that was applied to the case on purpose (`known.also`) holds although the period began before its first day, if the
   * period began under the same rule: no rule reaches back before its own validity, and switching off reaches back never.
   */
  inForce(id: string, start: Temporal.PlainDate, known: Knowing): Rule | null;
}

export function ruleBook(adopted: readonly AdoptedRule[] = [], built: readonly Rule[] = allRules): RuleBook {
  const all: readonly AdoptedRule[] = [...built.map((rule) => ({ number: 0, rule })), ...adopted];
  const byId = new Map<string, AdoptedRule[]>();
  for (const row of all) byId.set(row.rule.id, [...(byId.get(row.rule.id) ?? []), row]);
  return {
    adopted,
    rows: [...byId.values()].flatMap((versions) => versions.map(({ rule }) => rule).sort((one, other) => one.version - other.version)),
    inForce: (id, start, known) => inForce(byId.get(id) ?? [], start, known),
  };
}

function inForce(rows: readonly AdoptedRule[], start: Temporal.PlainDate, { upTo, also }: Knowing): Rule | null {
  const began = newest(rows.filter(({ number, rule }) => (number <= upTo || also.includes(number)) && isValid(rule, start)));
  if (!began || also.length === 0) return began;
  const movedTo = rows.filter(({ number, rule }) => also.includes(number) && rule.standing === 'on' && !hasEnded(rule, start) && rule.version > began.version);
  return newest(movedTo) ?? began;
}

/** The newest version speaks, even when it says that the rule is off. */
function newest(rows: readonly AdoptedRule[]): Rule | null {
  const rule = rows.reduce<Rule | null>((found, row) => (found && found.version > row.rule.version ? found : row.rule), null);
  return rule?.standing === 'on' ? rule : null;
}
