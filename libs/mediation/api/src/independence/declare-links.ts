import { randomUUID } from 'node:crypto';
import { Audit } from '@accord/access/api';
import type { Declare, Stepped } from '@accord/mediation/contract';
import { declarationOf, mayDeclare } from '@accord/mediation/rules';
import type { LinkAnswers } from '@accord/mediation/rules';
import { Clock, Database } from '@accord/platform/api';
import { isConflict, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { Advance } from '../way/advance';
import { OpenMediation } from '../way/open-mediation';
import type { Asking } from '../way/open-mediation';

const insert = `
  INSERT INTO accord.mediation_declaration (organisation_id, case_id, mediation_id, id, mediator_id, answers, result, recorded_by, declared_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** The mediator's declaration of links. A later one counts instead of an earlier: what appears later must be said at once. */
@Injectable()
export class DeclareLinks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly open: OpenMediation,
    private readonly advance: Advance,
  ) {}

  async run(id: string, { answers, version }: Declare, me: Asking): Promise<Stepped | Refusal | Conflict> {
    const record = await this.open.toChange(id, version, me);
    if (isConflict(record)) return record;
    const { mediator, caseId } = record;
    if (!mediator || !mayDeclare(record.state)) return refuse('no-mediator-asked', 'Ask a mediator first.');
    const declarationId = randomUUID();
    const result = declarationOf(answers as LinkAnswers);
    await this.db.change(insert, [this.db.acting.organisationId, caseId, id, declarationId, mediator.id, JSON.stringify(answers), result, me.staffId, this.clock.now()]);
    this.audit.changed({ action: 'mediation.declared', caseId, subjectKind: 'mediation', subjectId: id, facts: { result } });
    const declared = await this.open.again(id);
    if (result === 'clear' && declared.state === 'mediator-asked') return this.advance.run(declared, { step: 'clear-mediator', roles: [] });
    return this.advance.stay(declared);
  }
}
