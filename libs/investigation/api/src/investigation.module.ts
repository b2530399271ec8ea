import { CaseworkModule, ClosingGates } from '@accord/casework/api';
import { CommitmentsModule } from '@accord/commitments/api';
import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { FindingQueries } from './finding.queries';
import { InvestigationRecordWords } from './investigation-record-words';
import { InvestigationController } from './investigation.controller';
import { Milestones } from './milestones';
import { WriteFindings } from './write-findings';

/** The closer look: evidence and findings. A case does not close while an issue has no finding. */
@Module({
  imports: [CaseworkModule, CommitmentsModule],
  controllers: [InvestigationController],
  providers: [FindingQueries, InvestigationRecordWords, Milestones, WriteFindings],
  exports: [FindingQueries, WriteFindings],
})
export class InvestigationModule implements OnModuleInit {
  constructor(
    private readonly gates: ClosingGates,
    private readonly findings: FindingQueries,
  ) {}

  onModuleInit(): void {
    this.gates.register({
      room: 'investigation',
      told: async (caseId) => ({ found: await this.findings.numbersFound(caseId) }),
      outcome: (caseId) => this.outcome(caseId),
    });
  }

  /** Of a case that had issues: what they come to together. */
  private async outcome(caseId: string): Promise<string | null> {
    const { issues, whole } = await this.findings.of(caseId);
    return issues.length === 0 ? null : whole;
  }
}
