export { MediationModule } from './mediation.module';
