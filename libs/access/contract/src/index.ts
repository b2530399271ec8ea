export * from './history';
export * from './session';
export * from './staff';
