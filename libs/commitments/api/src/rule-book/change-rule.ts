import { Audit } from '@accord/access/api';
import { KnowledgeChanges, OrganisationCalendar } from '@accord/calendar/api';
import type { Period } from '@accord/calendar/rules';
import type { ActMade, AdoptRule, HoldForConsent, SetTarget, SwitchRuleOff } from '@accord/commitments/contract';
import { isWrongVersion, nextVersion, type NewVersion } from '@accord/commitments/rules';
import { found } from '@accord/platform/api';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { OrganisationKnowledge } from '../organisation-knowledge';
import { StartRedating } from '../redating/start-redating';
import { notYetRead } from './not-yet-read';
import { RuleVersions, type Reading } from './rule-versions';

interface Change extends NewVersion {
  readonly reason: string | null;
  readonly reading: Reading | null;
}

/** A new version of a rule, by an act of a named person. Running cases stay under the version they began with. */
@Injectable()
export class ChangeRule {
  constructor(
    private readonly calendar: OrganisationCalendar,
    private readonly knowledge: OrganisationKnowledge,
    private readonly changes: KnowledgeChanges,
    private readonly versions: RuleVersions,
    private readonly redating: StartRedating,
    private readonly audit: Audit,
  ) {}

  /** Somebody read the text: their name, the day, and the words that give the number. */
  async adopt(ruleId: string, { validFrom, length, counting, source, readBy, readOn, quotation }: AdoptRule): Promise<ActMade | Refusal> {
    return notYetRead(readOn, this.calendar.today()) ?? this.change(ruleId, { validFrom, standing: 'on', period: periodOf(length, counting), source, reason: null, reading: { by: readBy, on: readOn, quotation } });
  }

  setTarget(ruleId: string, { validFrom, length, counting, reason }: SetTarget): Promise<ActMade | Refusal> {
    return this.change(ruleId, { validFrom, standing: 'on', period: periodOf(length, counting), source: null, reason, reading: null });
  }

  /** Somebody read the text that holds the date until consent comes: who, when, and the words. */
  async holdForConsent(ruleId: string, { validFrom, source, readBy, readOn, quotation }: HoldForConsent): Promise<ActMade | Refusal> {
    return notYetRead(readOn, this.calendar.today()) ?? this.change(ruleId, { validFrom, standing: 'on', period: null, source, reason: null, reading: { by: readBy, on: readOn, quotation }, hold: 'on' });
  }

  endHold(ruleId: string, { validFrom, reason }: SwitchRuleOff): Promise<ActMade | Refusal> {
    return this.change(ruleId, { validFrom, standing: 'on', period: null, source: null, reason, reading: null, hold: 'off' });
  }

  switchOff(ruleId: string, { validFrom, reason }: SwitchRuleOff): Promise<ActMade | Refusal> {
    return this.change(ruleId, { validFrom, standing: 'off', period: null, source: null, reason, reading: null });
  }

  private async change(ruleId: string, { reason, reading, ...version }: Change): Promise<ActMade | Refusal> {
    // Held first, so that two people cannot make the same version.
    await this.changes.hold();
    const { book } = await this.knowledge.load();
    const rows = book.rows.filter(({ id }) => id === ruleId);
    const policy = found(rows.at(-1)).policy;
    const rule = nextVersion(rows, version);
    if (isWrongVersion(rule)) return { refused: rule.refused, because: rule.sentence, field: rule.field };
    if (!reading && !policy && version.standing === 'on' && version.hold !== 'off') return { refused: 'nobody-read-it', because: 'Only a local target changes without its text.', field: 'length' };
    const number = await this.changes.add({ kind: 'rule', title: `${ruleId}, version ${rule.version}${endOfTitle(rule.standing, version.hold)}`, reason });
    await this.versions.add(number, rule, reading);
    this.calendar.forget();
    const made = await this.redating.run(number);
    this.audit.changed({ action: 'rule.changed', subjectKind: 'act', subjectId: made.id, facts: { number, ruleId, version: rule.version, standing: rule.standing } });
    return made;
  }
}

function endOfTitle(standing: 'on' | 'off', hold: NewVersion['hold']): string {
  if (hold) return hold === 'on' ? ', held for consent' : ', no longer held for consent';
  return standing === 'off' ? ', switched off' : '';
}

/** `working-day AFTER` and its length, as the contract names them. */
function periodOf(length: number, counting: AdoptRule['counting']): Period {
  switch (counting) {
    case 'working-day AFTER': return { length, unit: 'working-day', convention: 'AFTER' };
    case 'working-day DAY1': return { length, unit: 'working-day', convention: 'DAY1' };
    case 'working-day FROM': return { length, unit: 'working-day', convention: 'FROM' };
    case 'day AFTER': return { length, unit: 'day', convention: 'AFTER' };
    case 'day FROM': return { length, unit: 'day', convention: 'FROM' };
    case 'month FROM': return { length, unit: 'month', convention: 'FROM' };
    case 'month MAFTER': return { length, unit: 'month', convention: 'MAFTER' };
  }
}
