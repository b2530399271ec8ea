export * from './board';
export * from './on-time';
