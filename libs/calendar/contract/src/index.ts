export { CalendarChangeView, CalendarView, ChangeCalendar, NationCalendar } from './calendar-view';
