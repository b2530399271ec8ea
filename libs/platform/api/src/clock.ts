import { Injectable } from '@nestjs/common';
import { openScope } from './database/scope';

/** The only clock. A unit of work may carry its own time (demo data, tests): then that is the time. */
@Injectable()
export class Clock {
  now(): Date {
    return openScope()?.acting.at ?? new Date();
  }
}
