export { CaseDates, CommitmentView, DatePrompt, FactView, OpenMatterView, StandingView } from './dates-view';
export { DueAnswer, DueLine } from './due-line';
export { EarlierDate, ProofDay, ProofOfDate } from './proof-view';
export { AgreePeriod, AskMoreTime, CorrectFact, SetDateByHand } from './requests';
