export * from './log-contact';
export * from './similar';
