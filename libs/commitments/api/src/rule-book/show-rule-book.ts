import { countings, type ActView, type RuleBookView, type RuleVersion, type RuleView } from '@accord/commitments/contract';
import { extensionWords, jurisdictionWords, lengthWords, missedWords, triggerWords, type Rule } from '@accord/commitments/rules';
import { found } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { Acts } from '../calendars/acts';
import { OrganisationKnowledge } from '../organisation-knowledge';
import { RuleVersions, type KeptReading } from './rule-versions';

/** Every version of every rule, with who read the text of those that the organisation adopted. */
@Injectable()
export class ShowRuleBook {
  constructor(
    private readonly knowledge: OrganisationKnowledge,
    private readonly versions: RuleVersions,
    private readonly acts: Acts,
  ) {}

  async all(): Promise<RuleBookView> {
    const { book } = await this.knowledge.load();
    const readings = await this.versions.readings();
    const acts = new Map((await this.acts.all('rule')).map((act) => [act.number, act]));
    const ids = [...new Set(book.rows.map(({ id }) => id))];
    return { items: ids.map((id) => ruleView(book.rows.filter((row) => row.id === id), readings.filter(({ ruleId }) => ruleId === id), acts)) };
  }

  async one(ruleId: string): Promise<RuleView> {
    return found((await this.all()).items.find(({ id }) => id === ruleId));
  }
}

function ruleView(rows: readonly Rule[], readings: readonly KeptReading[], acts: ReadonlyMap<number, ActView>): RuleView {
  const last = rows.at(-1);
  if (!last) throw new Error('a rule has a version');
  const versions = rows.map((row) => versionView(row, readings.find(({ version }) => version === row.version), acts)).reverse();
  const { id, what, policy, calendar } = last;
  return {
    id, what, policy, versions, calendar,
    jurisdiction: jurisdictionWords[last.jurisdiction],
    startsAt: triggerWords[last.startsAt],
    ifMissed: missedWords[last.ifMissed],
    unconfirmed: rows[0]?.standing === 'off',
    consentHold: last.pause === 'consent-hold' ? 'on' : last.pause === 'consent-hold-unconfirmed' ? 'off' : 'none',
  };
}

function versionView(rule: Rule, kept: KeptReading | undefined, acts: ReadonlyMap<number, ActView>): RuleVersion {
  const { version, standing, validFrom, validTo, source, evidence, countConfirmed, length } = rule;
  const period = length.kind === 'fixed' ? length.period : null;
  return {
    version, standing, validFrom, validTo, source, evidence, countConfirmed,
    lengthWords: lengthWords(rule),
    length: period?.length ?? null,
    counting: period && countingOf(`${period.unit} ${period.convention}`),
    extensionWords: extensionWords(rule.extension),
    heldForConsent: rule.pause === 'consent-hold',
    read: kept?.by && kept.on && kept.quotation ? { by: kept.by, on: kept.on, quotation: kept.quotation } : null,
    act: (kept && acts.get(kept.number)) ?? null,
  };
}

function countingOf(pair: string): RuleVersion['counting'] {
  return countings.find((known) => known === pair) ?? null;
}
