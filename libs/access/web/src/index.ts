export * from './colleagues';
export * from './office-routes';
export * from './routes';
export * from './session/guards';
export * from './session/idle';
export * from './session/session';
export * from './session/session-end';
export * from './session/load-session-dialog';
