import { randomUUID } from 'node:crypto';
import { Audit, StaffQueries } from '@accord/access/api';
import type { AddLesson, CheckLesson, FinishLesson } from '@accord/outcomes/contract';
import { mayCheck, mayFinish } from '@accord/outcomes/rules';
import { Clock, Database, found } from '@accord/platform/api';
import type { Done } from '@accord/platform/contract';
import { conflictWith, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { LessonRow } from './lesson.entity';
import { LessonQueries } from './lesson.queries';

/** A lesson from its first word to the check by somebody who is not its owner. */
@Injectable()
export class KeepLessons {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly lessons: LessonQueries,
    private readonly staff: StaffQueries,
  ) {}

  async add(caseId: string, lesson: AddLesson): Promise<{ id: string } | Refusal> {
    const owner = await this.staff.byId(lesson.ownerId);
    if (!owner || owner.state === 'disabled') return refuse('no-such-owner', 'Choose an owner from the list of staff.');
    const id = randomUUID();
    const { organisationId } = this.db.acting;
    await this.db.insert(LessonRow, {
      ...lesson, organisationId, id, caseId, state: 'open', evidence: '', doneAt: null, checkedBy: null, checkedAt: null, found: '', openedAgain: '', version: 1, createdAt: this.clock.now(),
    });
    this.audit.changed({ action: 'lesson.added', caseId, subjectKind: 'lesson', subjectId: id, facts: { dueOn: lesson.dueOn, ownerId: lesson.ownerId } });
    return { id };
  }

  async finish(id: string, { evidence, version }: FinishLesson): Promise<Done | Refusal | Conflict> {
    const lesson = found(await this.lessons.byId(id));
    const refusal = mayFinish(lesson);
    if (refusal) return refusal;
    if (!(await this.db.update(LessonRow, id, version, { state: 'done', evidence, doneAt: this.clock.now() }))) return conflictWith(lesson);
    this.audit.changed({ action: 'lesson.done', caseId: lesson.caseId, subjectKind: 'lesson', subjectId: id });
    return { done: true };
  }

  async check(id: string, { embedded, found: seen, version }: CheckLesson): Promise<Done | Refusal | Conflict> {
    const lesson = found(await this.lessons.byId(id));
    const checkedBy = this.db.acting.staffId;
    const refusal = mayCheck(lesson, checkedBy ?? '');
    if (refusal) return refusal;
    const state = embedded ? 'embedded' : 'not-embedded';
    if (!(await this.db.update(LessonRow, id, version, { state, found: seen, checkedBy, checkedAt: this.clock.now() }))) return conflictWith(lesson);
    this.audit.changed({ action: 'lesson.checked', caseId: lesson.caseId, subjectKind: 'lesson', subjectId: id, facts: { state } });
    return { done: true };
  }
}
