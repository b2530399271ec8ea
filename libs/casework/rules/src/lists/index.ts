export { nextStepOf, type Ahead, type NextDate, type NextStep } from './next-step';
export { waitedWords } from './waited-words';
export { blockOf, homeOf, placeOf, workBlockNames, workBlocks, workDaysOf, type AheadAsStored, type WorkBlock, type WorkScope } from './work-blocks';
