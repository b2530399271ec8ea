export * from './absence';
export * from './colleagues';
export * from './leaving';
export * from './permissions';
export * from './promise-acts';
export * from './roles';
export * from './throttle';
