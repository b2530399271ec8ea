export * from './draft';
export * from './fields';
export * from './page';
export * from './problem';
