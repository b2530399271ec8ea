export * from './board-groups';
export * from './on-time';
