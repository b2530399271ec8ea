export * from './board';
export * from './give';
export * from './monday';
export * from './on-time';
export * from './performance';
export * from './views';
