export type { EffectIfMissed, Evidence, Extension, Jurisdiction, Rule, RuleLength, Trigger } from './rule';
export { jurisdictions } from './rule';
export { allRules, ruleInForce, ruleTable } from './rule-table';
export {
  handDates,
  notComplaintReasons,
  waitingReasons,
  type AgreedPeriod,
  type Fact,
  type FactDetail,
  type FactKind,
  type FactOf,
  type HandDate,
  type NotComplaintReason,
  type WaitingReason,
} from './fact';
export { commitmentStates, type Commitment, type CommitmentState, type EndedBecause, type RefusedMove, type SupersededDate } from './commitment';
export { commitmentsOf } from './commitments-of';
export { soon, soonUntil, standingOf, standings, waitingWords, type Standing, type StandingKind } from './standing';
export { factWords } from './fact-words';
export { proofOf, type Proof } from './proof';
export { promptsOf, type Prompt } from './prompts';
export { refusalOf, type FactRefusal } from './fact-check';
export { reasoningOf, type Reasoning } from './reasoning';
export { workOut, type Answer, type Question, type Refused } from './calculator';
export { calendarFor } from './calendar-for';
export { ruleBook, type AdoptedRule, type RuleBook } from './rule-book';
export { calendarKnown, knowledgeOf, type Knowledge, type Known } from './knowledge';
