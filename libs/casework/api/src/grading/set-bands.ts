import { Audit } from '@accord/access/api';
import type { GradingBands, SetGradingBands as Request } from '@accord/casework/contract';
import { bandsOf } from '@accord/casework/rules';
import type { Band } from '@accord/casework/rules';
import { Database } from '@accord/platform/api';
import { conflictWith, isRefused } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { GradeCase } from './grade-case';
import { GradingBandRow } from './grading.entities';

/** One at a time in an organisation: the rows themselves cannot be held, since they are replaced. */
const hold = `SELECT pg_advisory_xact_lock(hashtextextended('grading-bands' || $1, 0))`;

/** Sets the bands of the organisation. Gradings that were made keep the band they had. */
@Injectable()
export class SetGradingBands {
  constructor(
    private readonly db: Database,
    private readonly grade: GradeCase,
    private readonly audit: Audit,
  ) {}

  async run({ items, seen }: Request): Promise<GradingBands | Refusal | Conflict> {
    const bands = bandsOf(items);
    if (isRefused(bands)) return bands;
    const { organisationId } = this.db.acting;
    await this.db.query(hold, [organisationId]);
    const now = await this.grade.bands();
    if (asText(now) !== asText(seen)) return conflictWith({ items: [...now] });
    await this.db.change('DELETE FROM accord.grading_band WHERE organisation_id = $1', [organisationId]);
    await this.db.insert(GradingBandRow, items.map(({ from, name }) => ({ organisationId, fromScore: from, name })));
    this.audit.changed({ action: 'grading.bands-set', subjectKind: 'organisation', facts: { bands: items.map(({ from, name }) => `${from} ${name}`) } });
    return { items };
  }
}

const asText = (bands: readonly Band[]): string => bands.map(({ from, name }) => `${from} ${name}`).join('\n');
