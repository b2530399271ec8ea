export { CommitmentsModule } from './commitments.module';
export { commitmentId } from './dates/commitment-id';
export { DatesOfCase } from './dates/dates-of-case';
export { commitmentView } from './dates/views';
export { CaseFacts, type NamedFact } from './facts/case-facts';
export type { NewFact } from './facts/new-fact';
export { OrganisationKnowledge } from './organisation-knowledge';
export { RecomputeCase } from './recompute-case';
export { RecordFact, type FactsRecorded } from './record-fact';
