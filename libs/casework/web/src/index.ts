export { CaseTop } from './case/case-top';
export { Palette } from './palette/palette';
export { routes } from './routes';
