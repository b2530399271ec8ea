export * from './codes';
export * from './coding';
export * from './contact';
export * from './grading';
export * from './lists';
export * from './stages';
export * from './transitions';
export * from './triage';
