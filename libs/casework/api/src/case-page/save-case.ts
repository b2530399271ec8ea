import { Clock, Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { CaseFileRow } from '../case-file.entity';
import type { KnownFile } from '../case-files';

/** Saves a case file by its version. */
@Injectable()
export class SaveCase {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The new version, or null when a colleague saved first. */
  async run(file: Pick<KnownFile, 'id'>, seen: number, changes: QueryDeepPartialEntity<CaseFileRow>): Promise<number | null> {
    return (await this.db.update(CaseFileRow, file.id, seen, { ...changes, updatedAt: this.clock.now() })) ? seen + 1 : null;
  }
}
