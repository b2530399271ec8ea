export * from './never';
export * from './refusal';
