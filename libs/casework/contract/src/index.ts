export * from './lists';
export * from './log-contact';
export * from './similar';
