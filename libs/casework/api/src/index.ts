export { CaseFileRow } from './case-file.entity';
export { CaseworkModule } from './casework.module';
