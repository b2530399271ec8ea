import { Injectable } from '@nestjs/common';

/** When a colleague is away, in sentences. */
@Injectable()
export class AwayWords {
  /** Of one colleague, what lies ahead. */
  of(_staffId: string): Promise<string[]> {
    return Promise.resolve([]);
  }
}
