import { OrganisationCalendar } from '@accord/calendar/api';
import { day } from '@accord/calendar/rules';
import { IssueQueries } from '@accord/casework/api';
import type { CaseRecord } from '@accord/correspondence/api';
import { advocacyOf, bodyOf, nationProfiles, ombudsmanOf } from '@accord/directory/rules';
import { wantedWords } from '@accord/outcomes/rules';
import type { PromisedAction, ResponseIssue, ResponseRecord } from '@accord/outcomes/rules';
import { Injectable } from '@nestjs/common';
import { LessonQueries } from '../lesson.queries';
import { ReadOutcome } from '../read-outcome';
import { FindingsOfCase } from './findings-of-case';

/** Gathers what a response is built from. */
@Injectable()
export class ResponseRecords {
  constructor(
    private readonly issues: IssueQueries,
    private readonly findings: FindingsOfCase,
    private readonly outcome: ReadOutcome,
    private readonly lessons: LessonQueries,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async of(record: CaseRecord): Promise<ResponseRecord> {
    const { caseId, nation, stage, reference, organisation } = record;
    const { byIssue, howConsidered } = await this.findings.of(caseId);
    const standing = (await this.issues.of(caseId)).filter((issue) => issue.state === 'open');
    return {
      nation, stage, reference, organisation,
      paidPrivately: record.funding === 'private',
      recipientName: record.recipient?.name ?? null,
      receivedOn: day(record.receivedOn),
      wanted: wantedWords(record.wants, record.wantNote),
      issues: standing.map(({ id, number, text, question }): ResponseIssue => ({ id, number, text, question, finding: byIssue.get(id) ?? null })),
      howConsidered,
      apology: (await this.outcome.apologyOf(caseId)).text,
      remedies: (await this.outcome.remediesOf(caseId)).filter((remedy) => remedy.kind !== 'apology' && remedy.kind !== 'none').map((remedy) => remedy.detail),
      actions: (await this.lessons.ofCase(caseId)).map(({ change, owner, dueOn }): PromisedAction => ({ change, owner, dueOn: day(dueOn) })),
      support: supportOf(record),
      contact: record.owner,
      sentOn: this.calendar.today(),
    };
  }
}

/** Privately paid care is outside the NHS ombudsmen: its members’ scheme adjudicates. */
function supportOf({ nation, funding }: CaseRecord): ResponseRecord['support'] {
  const advocacy = advocacyOf(nation);
  if (funding !== 'private') return { ombudsman: ombudsmanOf(nation), advocacy, limit: nationProfiles[nation].ombudsmanLimit };
  return { ombudsman: bodyOf('iscas'), advocacy: bodyOf('patients-association'), limit: 'You must ask for the next stage within six months of this letter.' };
}
