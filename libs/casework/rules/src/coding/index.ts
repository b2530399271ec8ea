export * from './case-codes';
export { caution, codesOn, type CodeRow, type Confidence } from './coded-list';
export * from './ko41a';
export { subSubjects, type SubSubject } from './sub-subjects';
