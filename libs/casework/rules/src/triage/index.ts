export * from './answers';
export { arrivalOf, factsOfTriage, jurisdictionOf, type TriageFact } from './facts-of-triage';
export { complaintFacts, missingForComplaint } from './complaint-later';
export * from './file-after';
export type { Missing } from './missing';
export * from './nations';
export * from './path';
export { watchedUntil } from './watched-until';
export { triageResult, type NotNeeded, type TriageResult, type TriageUnfinished } from './result';
