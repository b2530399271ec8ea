export { nextStepOf, type Ahead, type NextDate, type NextStep } from './next-step';
export { waitedWords } from './waited-words';
export { blockOf, homeOf, shownBlocks, workBlockNames, workBlocks, workDaysOf, type WorkBlock, type WorkDays, type WorkScope } from './work-blocks';
export * from './lead-queue';
