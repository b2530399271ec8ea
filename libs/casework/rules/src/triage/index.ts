export * from './answers';
export type { Missing } from './missing';
export * from './nations';
export * from './path';
export { triageResult, type NotNeeded, type TriageResult, type TriageUnfinished } from './result';
