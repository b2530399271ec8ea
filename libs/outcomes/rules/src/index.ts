export * from './apology';
export * from './lesson';
export * from './remedy';
