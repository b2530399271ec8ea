import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { CaseFiles, Timeline } from '@accord/casework/api';
import type { LessonRepeat, NotTheSame, OpenLessonAgain } from '@accord/outcomes/contract';
import { Clock, Database, found } from '@accord/platform/api';
import type { Done } from '@accord/platform/contract';
import { conflictWith, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { LessonRow } from '../lesson.entity';
import { LessonQueries } from '../lesson.queries';
import { FindRepeats } from './find-repeats';

const decide = `
  INSERT INTO accord.lesson_repeat (organisation_id, case_id, issue_id, lesson_id, decision, decided_by, decided_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`;

/** What settling a repeat looks up beside it. */
@Injectable()
export class RepeatParts {
  constructor(
    readonly find: FindRepeats,
    readonly lessons: LessonQueries,
    readonly files: CaseFiles,
    readonly timeline: Timeline,
    readonly calendar: OrganisationCalendar,
  ) {}
}

/** A person says what a possible repeat is: the lesson did not hold and opens again, or it is not the same. */
@Injectable()
export class SettleRepeat {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly parts: RepeatParts,
  ) {}

  async openAgain(caseId: string, { issueId, lessonId, dueOn, version }: OpenLessonAgain): Promise<Done | Refusal | Conflict> {
    const { reference } = found(await this.parts.files.byId(caseId));
    const repeat = await this.repeat(caseId, issueId, lessonId);
    if (dueOn <= this.parts.calendar.today().toString()) return refuse('not-ahead', 'Enter a date after today.');
    const openedAgain = `It happened again: ${reference}, issue ${repeat.issueNumber}.`;
    if (!(await this.db.update(LessonRow, lessonId, version, { state: 'open', dueOn, openedAgain, doneAt: null, checkedBy: null, checkedAt: null }))) {
      return conflictWith(found(await this.parts.lessons.byId(lessonId)));
    }
    await this.decide(caseId, repeat, 'opened-again');
    const { title, caseId: from } = repeat.lesson;
    await this.parts.timeline.add({ caseId, kind: 'outcome', what: `A lesson of ${repeat.lesson.reference} opened again`, detail: title, subjectId: lessonId });
    await this.parts.timeline.add({ caseId: from, kind: 'outcome', what: 'Lesson opened again', detail: openedAgain, subjectId: lessonId });
    this.audit.changed({ action: 'lesson.opened-again', caseId: from, subjectKind: 'lesson', subjectId: lessonId, facts: { because: caseId } });
    return { done: true };
  }

  async notTheSame(caseId: string, { issueId, lessonId }: NotTheSame): Promise<Done> {
    await this.decide(caseId, await this.repeat(caseId, issueId, lessonId), 'not-the-same');
    return { done: true };
  }

  /** 404 for a pair that does not look alike, or that somebody decided on a moment ago. */
  private async repeat(caseId: string, issueId: string, lessonId: string): Promise<LessonRepeat> {
    return found((await this.parts.find.of(caseId)).find((one) => one.issueId === issueId && one.lesson.id === lessonId));
  }

  private async decide(caseId: string, { issueId, lesson }: LessonRepeat, decision: 'opened-again' | 'not-the-same'): Promise<void> {
    const { organisationId, staffId } = this.db.acting;
    await this.db.change(decide, [organisationId, caseId, issueId, lesson.id, decision, staffId, this.clock.now()]);
    this.audit.changed({ action: 'lesson.repeat-settled', caseId, subjectKind: 'lesson', subjectId: lesson.id, facts: { decision } });
  }
}
