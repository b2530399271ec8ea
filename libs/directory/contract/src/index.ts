export * from './bodies';
export * from './places';
