export * from './demo-mail';
export * from './mail';
