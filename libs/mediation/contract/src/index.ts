export * from './case-mediation';
export * from './mediation';
export * from './mediator';
export * from './offer';
export * from './session';
export * from './step';
