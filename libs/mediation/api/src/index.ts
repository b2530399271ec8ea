export { HearReply } from './invitations/hear-reply';
export type { CalendarReply } from './invitations/hear-reply';
export { MediationModule } from './mediation.module';
