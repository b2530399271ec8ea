export * from './codes';
export * from './coding';
export * from './grading';
export * from './stages';
export * from './transitions';
export * from './triage';
