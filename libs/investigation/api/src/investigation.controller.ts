import { Allow, Audit } from '@accord/access/api';
import { CaseFiles } from '@accord/casework/api';
import { AddEvidence, FindingsView, SaveLooking, WriteFinding } from '@accord/investigation/contract';
import type * as Asked from '@accord/investigation/contract';
import { Answers, found } from '@accord/platform/api';
import { Done, Id, Made } from '@accord/platform/contract';
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { FindingQueries } from './finding.queries';
import { WriteFindings } from './write-findings';

@Controller('api/cases/:id')
export class InvestigationController {
  constructor(
    private readonly findings: FindingQueries,
    private readonly write: WriteFindings,
    private readonly files: CaseFiles,
    private readonly audit: Audit,
  ) {}

  @Get('findings')
  @Allow('finding.read')
  @Answers(FindingsView)
  async read(@Param('id', { schema: Id }) id: string) {
    found(await this.files.byId(id));
    this.audit.read({ action: 'findings.read', caseId: id, subjectKind: 'case', subjectId: id });
    return this.findings.of(id);
  }

  @Put('looking')
  @Allow('finding.write')
  @Answers(Done)
  async looking(@Param('id', { schema: Id }) id: string, @Body({ schema: SaveLooking }) request: Asked.SaveLooking) {
    found(await this.files.byId(id));
    return this.write.looking(id, request);
  }

  @Put('issues/:issueId/finding')
  @Allow('finding.write')
  @Answers(Done)
  finding(@Param('id', { schema: Id }) id: string, @Param('issueId', { schema: Id }) issueId: string, @Body({ schema: WriteFinding }) request: Asked.WriteFinding) {
    return this.write.finding(id, issueId, request);
  }

  @Post('issues/:issueId/evidence')
  @Allow('finding.write')
  @Answers(Made, 201)
  evidence(@Param('id', { schema: Id }) id: string, @Param('issueId', { schema: Id }) issueId: string, @Body({ schema: AddEvidence }) request: Asked.AddEvidence) {
    return this.write.evidence(id, issueId, request);
  }
}
