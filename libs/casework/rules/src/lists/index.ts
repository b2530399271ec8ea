export { nextStepOf, type Ahead, type NextDate, type NextStep } from './next-step';
export { waitedWords } from './waited-words';
export { blockOf, homeOf, workBlockNames, workBlocks, type WorkBlock, type WorkScope } from './work-blocks';
