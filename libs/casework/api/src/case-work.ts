import { OpenCasesOf } from './assignment/open-cases-of';
import { CaseFiles } from './case-files';
import { CaseController } from './case-page/case.controller';
import { CasePageQueries } from './case-page/case-page.queries';
import { CodeCase } from './case-page/code-case';
import { DatesOfPage } from './case-page/dates-of-page';
import { SaveCase } from './case-page/save-case';
import { CasePageParts, ShowCase } from './case-page/show-case';
import { CaseReferences } from './case-references';
import { CaseSteps } from './case-steps';
import { AddNote } from './course/add-note';
import { CloseCase } from './course/close-case';
import { ClosingGates } from './course/closing-gates';
import { ClosingRecords } from './course/closing-records';
import { CourseController } from './course/course.controller';
import { CaseClosingRow, CaseNoteRow, CaseReopeningRow } from './course/course.entities';
import { Escalate } from './course/escalate';
import { MakeComplaint } from './course/make-complaint';
import { SetComplexity } from './course/set-complexity';
import { ReopenCase } from './course/reopen-case';
import { ShowCourse } from './course/show-course';
import { WriteCourse } from './course/write-course';
import { RecordCaseFact } from './facts/record-case-fact';
import { GradeCase } from './grading/grade-case';
import { GradeOneCase } from './grading/grade-one-case';
import { GradingController } from './grading/grading.controller';
import { GradingBandRow, GradingRow } from './grading/grading.entities';
import { GradingQueries } from './grading/grading.queries';
import { SetGradingBands } from './grading/set-bands';
import { HistoryController } from './history/history.controller';
import { RecordedWords } from './history/recorded-words';
import { ShowHistory } from './history/show-history';
import { AgreeIssues } from './issues/agree-issues';
import { AgreedIssueRow, IssueAgreementRow, IssueRow } from './issues/issue.entities';
import { IssueQueries } from './issues/issue.queries';
import { IssuesController } from './issues/issues.controller';
import { MustBeOpen } from './issues/must-be-open';
import { OrderIssues } from './issues/order-issues';
import { ShowIssues } from './issues/show-issues';
import { IssueChecks, WriteIssue } from './issues/write-issue';
import { WrongPlace } from './issues/wrong-place';
import { NamedPeople } from './restriction/named-people';
import { RestrictCase } from './restriction/restrict-case';
import { CaseNamedPersonRow, CaseRestrictionRow } from './restriction/restriction.entities';
import { RestrictionQueries } from './restriction/restriction.queries';
import { Timeline } from './timeline/timeline';
import { TimelineLineRow } from './timeline/timeline-line.entity';
import { ShowTimeline } from './timeline/timeline.queries';
import { AfterTriage } from './triage/after-triage';
import { ConfirmTriage } from './triage/confirm-triage';
import { ShowTriage } from './triage/show-triage';
import { TriageController } from './triage/triage.controller';
import { TriageAnswerRow, TriagePathRow } from './triage/triage.entities';
import { TriageQueries } from './triage/triage.queries';
import { WhatHolds } from './triage/what-holds';
import { WriteTriage } from './triage/write-triage';

/** What turns a contact into a case and works on it; the module hands these to Nest. */
export const caseWork = {
  entities: [
    AgreedIssueRow, CaseClosingRow, CaseNamedPersonRow, CaseNoteRow, CaseReopeningRow, CaseRestrictionRow, GradingBandRow, GradingRow,
    IssueAgreementRow, IssueRow, TimelineLineRow, TriageAnswerRow, TriagePathRow,
  ],
  controllers: [CaseController, CourseController, GradingController, HistoryController, IssuesController, TriageController],
  providers: [
    AddNote, AfterTriage, AgreeIssues, CaseFiles, CasePageParts, CasePageQueries, CaseReferences, CaseSteps, CloseCase, ClosingGates, ClosingRecords, CodeCase, ConfirmTriage,
    DatesOfPage, Escalate, GradeCase, GradeOneCase, GradingQueries, IssueChecks, IssueQueries, MakeComplaint, MustBeOpen, NamedPeople, OpenCasesOf, OrderIssues,
    RecordCaseFact, RecordedWords, ReopenCase, RestrictCase, RestrictionQueries, SaveCase, SetComplexity, SetGradingBands, ShowCase, ShowCourse, ShowHistory, ShowIssues,
    ShowTimeline, ShowTriage, Timeline, TriageQueries, WhatHolds, WriteCourse, WriteIssue, WriteTriage, WrongPlace,
  ],
  exports: [
    AddNote, AgreeIssues, CaseFiles, CaseSteps, CloseCase, ClosingGates, ConfirmTriage, Escalate, IssueQueries, MakeComplaint, RecordCaseFact,
    RecordedWords, ReopenCase, RestrictCase, Timeline, WriteIssue,
  ],
};
