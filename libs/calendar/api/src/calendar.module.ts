import { Global, Module } from '@nestjs/common';
import { OrganisationCalendar } from './organisation-calendar';

/** Working days and bank holidays of each nation and organisation. */
@Global()
@Module({ providers: [OrganisationCalendar], exports: [OrganisationCalendar] })
export class CalendarModule {}
