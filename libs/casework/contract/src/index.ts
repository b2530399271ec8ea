export * from './callers';
export * from './case-view';
export * from './issues';
export * from './lists';
export * from './log-contact';
export * from './search';
export * from './similar';
export * from './triage';
