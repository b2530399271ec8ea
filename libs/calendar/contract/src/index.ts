export { CalendarDay, Instant } from './wire';
export { CalendarChangeView, CalendarView, ChangeCalendar, NationCalendar } from './calendar-view';
