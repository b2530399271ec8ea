export * from './absence';
export * from './history';
export * from './promises';
export * from './record';
export * from './session';
export * from './staff';
