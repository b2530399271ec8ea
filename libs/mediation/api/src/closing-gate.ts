import { ClosingGates } from '@accord/casework/api';
import { hasEnded, isUnderWay } from '@accord/mediation/rules';
import type { MediationState, Result } from '@accord/mediation/rules';
import { Database } from '@accord/platform/api';
import { refuse } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';

/** The wall: two claims leave this room, that one is under way and that one ended with full agreement. */
const standing = `
  SELECT m.state, o.result
  FROM accord.mediation m LEFT JOIN accord.mediation_outcome o ON o.organisation_id = m.organisation_id AND o.mediation_id = m.id
  WHERE m.organisation_id = $1 AND m.case_id = $2`;

interface Standing {
  readonly state: MediationState;
  readonly result: Result | null;
}

/** A case is not closed over the heads of people who are to meet; what was settled among them is an end of its own. */
@Injectable()
export class MediationClosingGate implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly gates: ClosingGates,
  ) {}

  onModuleInit(): void {
    this.gates.register({
      room: 'mediation',
      told: async (caseId) => {
        const all = await this.db.query<Standing>(standing, [this.db.acting.organisationId, caseId]);
        const agreed = all.some(({ state, result }) => hasEnded(state) && result === 'full-agreement');
        return { mediationAgreed: agreed, objections: all.some(({ state }) => isUnderWay(state)) ? [refuse('mediation-open', 'A mediation is under way: close it first.', `/cases/${caseId}/mediation`)] : [] };
      },
    });
  }
}
