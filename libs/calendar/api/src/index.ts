export { CalendarModule } from './calendar.module';
export { KnowledgeChanges, type NewKnowledgeChange } from './knowledge-changes';
export { OrganisationCalendar, type KnownCalendar, type NewCalendarAct } from './organisation-calendar';
