export * from './case-page';
export * from './issues';
export * from './log-contact';
export * from './similar';
export * from './triage';
