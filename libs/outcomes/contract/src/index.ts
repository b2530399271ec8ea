export * from './outcome';
export * from './sign-off';
