import { Global, Module } from '@nestjs/common';
import { KnowledgeChanges } from './knowledge-changes';
import { OrganisationCalendar } from './organisation-calendar';

/** Working days and bank holidays of each nation and organisation. */
@Global()
@Module({ providers: [KnowledgeChanges, OrganisationCalendar], exports: [KnowledgeChanges, OrganisationCalendar] })
export class CalendarModule {}
