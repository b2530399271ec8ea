import { Allow, Me, type Staff } from '@accord/access/api';
import { CalendarFeedMade, CalendarFeedView } from '@accord/commitments/contract';
import { Answers } from '@accord/platform/api';
import { Done } from '@accord/platform/contract';
import { refuse } from '@accord/platform/rules';
import { Controller, Delete, Get, Headers, Post } from '@nestjs/common';
import { OwnFeed } from './own-feed';

/** My own secret address: there is no route to anybody else's. */
@Controller('api/calendar-feed')
export class OwnFeedController {
  constructor(private readonly feed: OwnFeed) {}

  @Get()
  @Allow('due-dates.read')
  @Answers(CalendarFeedView)
  show(@Me() me: Staff) {
    return this.feed.show(me.staffId);
  }

  @Post()
  @Allow('due-dates.read')
  @Answers(CalendarFeedMade, 201)
  make(@Me() me: Staff, @Headers('idempotency-key') key?: string) {
    // What is kept under a key would hold the secret.
    if (key !== undefined) return refuse('answer-is-secret', 'Leave out the Idempotency-Key: the answer is a secret and is not kept.');
    return this.feed.make(me.staffId);
  }

  @Delete()
  @Allow('due-dates.read')
  @Answers(Done)
  end(@Me() me: Staff) {
    return this.feed.end(me.staffId);
  }
}
