export * from './board';
export * from './give';
export * from './on-time';
export * from './views';
