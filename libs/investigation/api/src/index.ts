export { FindingQueries } from './finding.queries';
export { InvestigationModule } from './investigation.module';
export { WriteFindings } from './write-findings';
