export * from './board-groups';
export * from './giving';
export * from './on-time';
