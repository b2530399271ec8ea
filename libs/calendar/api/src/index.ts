export { CalendarModule } from './calendar.module';
export { OrganisationCalendar } from './organisation-calendar';
