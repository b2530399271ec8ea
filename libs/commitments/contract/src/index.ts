export { CaseDates, CommitmentView, DatePrompt, FactView, OpenMatterView, StandingView } from './dates-view';
export { DueAnswer, DueLine } from './due-line';
export { EarlierDate, ProofDay, ProofOfDate } from './proof-view';
export { AgreePeriod, AskMoreTime, CorrectFact, SetDateByHand } from './requests';
export { ActMade, ActView, CalendarsView, ChangeDay, HolidayFileText, HolidayFileView } from './calendars-view';
export { DateMoveView, DecideRedating, OldDateLetter, RedatingCase, RedatingView, TickCase, WouldMove } from './redating-view';
export { AdoptRule, countings, RuleBookView, RuleVersion, RuleView, SetTarget, SwitchRuleOff } from './rule-book-view';
export * from './alerts';
