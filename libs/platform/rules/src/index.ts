export * from './never';
export * from './refusal';
export * from './the-nhs-began';
