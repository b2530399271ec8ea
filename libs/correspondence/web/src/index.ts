export { LetterSheet } from './letters/letter-sheet';
export { routes } from './routes';
