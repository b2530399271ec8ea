export type { EffectIfMissed, Evidence, Extension, Jurisdiction, Rule, RuleLength, Trigger } from './rule';
export { grantorsOf, isByHand, jurisdictions, whose } from './rule';
export { grantors, mayGrant, whoMayGrant, whyNotGrant, type Grantor } from './grantors';
export { allRules, ruleInForce, ruleTable } from './rule-table';
export {
  caseNations,
  closedHows,
  complexities,
  consentPurposes,
  explanations,
  grantWays,
  handDates,
  holdReasons,
  legalReasons,
  notComplaintReasons,
  passReasons,
  plainFacts,
  waitingReasons,
  waitsFor,
  type AgreedPeriod,
  type CaseNation,
  type ClosedHow,
  type Complexity,
  type ConsentPurpose,
  type Explanation,
  type Fact,
  type FactDetail,
  type FactKind,
  type FactOf,
  type Grant,
  type GrantWay,
  type HandDate,
  type HoldReason,
  type LegalReason,
  type NotComplaintReason,
  type PassReason,
  type PlainFact,
  type WaitingReason,
  type WaitsFor,
} from './fact';
export { commitmentStates, type Commitment, type CommitmentState, type DateTurn, type EndedBecause, type Pause, type RefusedMove, type SupersededDate, type WouldBe } from './commitment';
export { arrivedOn, commitmentsOf, jurisdictionOfFacts } from './commitments-of';
export { standingsOn, type OpenDate, type StandingsOn } from './standings-on';
export { soon, soonUntil, standingOf, standings, thisWeekUntil, waitingWords, type Standing, type StandingKind } from './standing';
export { struckOutOf } from './case-log';
export { complexityWords, consentWords, factWords, factWordsIn, grantorWords } from './fact-words';
export { endingRecord, type EndingRecord } from './ending-record';
export { matterKinds, mediationSentence, openMattersOf, type OpenMatter } from './open-matters';
export { notesOf } from './notes';
export { sixMonthsToo } from './six-months-too';
export { waitedForOf } from './waiting';
export { calendarName, proofOf, wouldBeSentence, type Proof } from './proof';
export type { ProofDay } from './proof-days';
export { promptKinds, promptsOf, type Prompt } from './prompts';
export { refusalOf, type FactRefusal } from './fact-check';
export { stageOneOf, type StageOne } from './stage-two';
export { waitsOf, type Wait } from './waits';
export { recordables, recordGroups, type Recordable } from './recordable';
export { offersOf, type Offer } from './why-not-record';
export { reasoningOf, type Reasoning } from './reasoning';
export { hasFurthest, isSwitchedOff, switchedOffWords, takesEvent, workOut, type Answer, type Question, type Refused } from './calculator';
export { ruleNote, startWords } from './calculator-words';
export { ruleBook, type AdoptedRule, type RuleBook } from './rule-book';
export { replacedBy } from './replaced-by';
export { dateMoves, type DateMove } from './date-moves';
export type { AdoptedReceipt, OutOfHours, ReceiptPractice } from './receipt';
export { calendarKnown, countingCalendar, knowledgeOf, knownAtArrival, type Knowledge, type Known } from './knowledge';
export { isWrongVersion, nextVersion, type NewVersion, type WrongVersion } from './next-version';
export { briefWords, extensionWords, jurisdictionWords, lengthWords, missedWords, triggerWords } from './rule-words';
export * from './alerts';
