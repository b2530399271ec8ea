import type { Staff } from '@accord/access/api';
import type { CaseCourse, GradeCase as Request } from '@accord/casework/contract';
import { whyNot } from '@accord/casework/rules';
import { found } from '@accord/platform/api';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFiles, standingOf } from '../case-files';
import { ShowCourse } from '../course/show-course';
import { GradeCase } from './grade-case';

/** Grades a case that is already at work. */
@Injectable()
export class GradeOneCase {
  constructor(
    private readonly files: CaseFiles,
    private readonly grade: GradeCase,
    private readonly course: ShowCourse,
  ) {}

  async run(id: string, { consequence, likelihood, why, occasion }: Request, me: Staff): Promise<CaseCourse | Refusal> {
    const refusal = whyNot('grade', standingOf(found(await this.files.byId(id))), me.roles);
    if (refusal) return refusal;
    await this.grade.run(id, { consequence, likelihood, why, occasion });
    return this.course.run(id, me);
  }
}
