import { Clock } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { SaveCase } from './case-page/save-case';
import { RecordCaseFact } from './facts/record-case-fact';
import { Timeline } from './timeline/timeline';

/** What most acts on a case end with: save the file by its version, write facts down, tell the timeline. */
@Injectable()
export class CaseSteps {
  constructor(
    readonly save: SaveCase,
    readonly recordFact: RecordCaseFact,
    readonly timeline: Timeline,
    readonly clock: Clock,
  ) {}
}
