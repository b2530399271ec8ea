export type { ClosingRecord, Demanded } from './demanded';
export { endingsOf, whyNotClose, whyNotTold, type Ending } from './gate';
export { closingTable, demands, endingKindOf, endingKinds, usualWay, type EndingKind, type FileToClose } from './table';
export * from './ways';
