export { DueAnswer, DueLine } from './due-line';
