import { CalculatorController } from './calculator/calculator.controller';
import { WorkOutOneDate } from './calculator/work-out-date';
import { CalendarFeedRow } from './calendar-feed/calendar-feed.entity';
import { FeedController } from './calendar-feed/feed.controller';
import { OwnFeed } from './calendar-feed/own-feed';
import { OwnFeedController } from './calendar-feed/own-feed.controller';
import { ReadFeed } from './calendar-feed/read-feed';

/** Dates outside a case: the calculator, and what a person's own calendar reads. */
export const calendarWork = {
  entities: [CalendarFeedRow],
  controllers: [CalculatorController, FeedController, OwnFeedController],
  providers: [OwnFeed, ReadFeed, WorkOutOneDate],
};
