export { AssignCase } from './assignment/assign-case';
export { CaseFileRow } from './case-file.entity';
export { CaseworkModule } from './casework.module';
export { CaseWords } from './contact/case-words';
export { LogContact } from './contact/log-contact';
