export * from './outcome';
export * from './repeats';
export * from './sign-off';
export * from './spoken';
