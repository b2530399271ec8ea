import { ClosingGates } from '@accord/casework/api';
import { Database } from '@accord/platform/api';
import { refuse } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';

/** The wall: two claims leave this room, that one is under way and that one ended with full agreement. */
const standing = `
  SELECT coalesce(bool_or(m.ended_at IS NULL AND m.state NOT IN ('begun', 'suitable', 'not-suitable')), false) AS open,
    coalesce(bool_or(m.ended_at IS NOT NULL AND o.result = 'full-agreement'), false) AS agreed
  FROM accord.mediation m LEFT JOIN accord.mediation_outcome o ON o.organisation_id = m.organisation_id AND o.mediation_id = m.id
  WHERE m.organisation_id = $1 AND m.case_id = $2`;

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
        const { open, agreed } = await this.of(caseId);
        return { mediationAgreed: agreed, objections: open ? [refuse('mediation-open', 'A mediation is under way: close it first.', `/cases/${caseId}/mediation`)] : [] };
      },
    });
  }

  private async of(caseId: string): Promise<{ open: boolean; agreed: boolean }> {
    return (await this.db.one<{ open: boolean; agreed: boolean }>(standing, [this.db.acting.organisationId, caseId])) ?? { open: false, agreed: false };
  }
}
