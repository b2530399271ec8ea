export * from './board-groups';
export * from './giving';
export * from './late-reasons';
export * from './load-forecast';
export * from './monday';
export * from './month-reach';
export * from './on-time';
export * from './performance';
