export { CorrespondenceModule } from './correspondence.module';
export { CaseRecords } from './letters/case-record';
export type { CaseRecord } from './letters/case-record';
export { LetterFileRow, LetterRow } from './letters/letter.entity';
export { LetterQueries } from './letters/letter.queries';
export type { LetterRecord } from './letters/letter.queries';
export { LetterTemplates } from './letters/letter-templates';
export type { CheckedLetter, LetterTemplate } from './letters/letter-templates';
