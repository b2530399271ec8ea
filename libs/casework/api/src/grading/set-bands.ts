import { Audit } from '@accord/access/api';
import type { GradingBands } from '@accord/casework/contract';
import { bandsOf } from '@accord/casework/rules';
import { Database } from '@accord/platform/api';
import { isRefused } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { GradingBandRow } from './grading.entities';

/** Sets the bands of the organisation. Gradings that were made keep the band they had. */
@Injectable()
export class SetGradingBands {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async run({ items }: GradingBands): Promise<GradingBands | Refusal> {
    const bands = bandsOf(items);
    if (isRefused(bands)) return bands;
    const { organisationId } = this.db.acting;
    await this.db.change('DELETE FROM accord.grading_band WHERE organisation_id = $1', [organisationId]);
    await this.db.insert(GradingBandRow, items.map(({ from, name }) => ({ organisationId, fromScore: from, name })));
    this.audit.changed({ action: 'grading.bands-set', subjectKind: 'organisation', facts: { bands: items.map(({ from, name }) => `${from} ${name}`) } });
    return { items };
  }
}
