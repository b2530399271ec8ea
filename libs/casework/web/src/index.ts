export { CaseTop } from './case/case-top';
export { routes } from './routes';
