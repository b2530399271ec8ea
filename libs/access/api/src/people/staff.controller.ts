import { awayWords } from '@accord/access/rules';
import { BeforeLeaving as BeforeLeavingView, ChangeStaff, Invited, InviteStaff, StaffMembers, StaffNames } from '@accord/access/contract';
import type { ChangeStaff as ChangeRequest, InviteStaff as InviteRequest } from '@accord/access/contract';
import { Answers } from '@accord/platform/api';
import { Done, Id } from '@accord/platform/contract';
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Absences } from '../absence/absences';
import { Allow } from '../allow';
import { BeforeLeaving } from './before-leaving';
import { ChangeStaffMember } from './change-staff';
import { InviteStaffMember } from './invite-staff';
import { StaffQueries } from './staff.queries';

@Controller('api')
export class StaffController {
  constructor(
    private readonly staff: StaffQueries,
    private readonly invite: InviteStaffMember,
    private readonly change: ChangeStaffMember,
    private readonly absences: Absences,
    private readonly leaving: BeforeLeaving,
  ) {}

  @Get('staff/names')
  @Allow('staff.list')
  @Answers(StaffNames)
  async names() {
    return { items: await this.withDaysAway(await this.staff.activeNames()) };
  }

  @Get('staff')
  @Allow('staff.manage')
  @Answers(StaffMembers)
  async all() {
    return { items: await this.withDaysAway(await this.staff.all()) };
  }

  @Post('staff')
  @Allow('staff.manage')
  @Answers(Invited, 201)
  invited(@Body({ schema: InviteStaff }) request: InviteRequest) {
    return this.invite.run(request);
  }

  @Put('staff/:id')
  @Allow('staff.manage')
  @Answers(Done)
  changed(@Param('id', { schema: Id }) id: string, @Body({ schema: ChangeStaff }) request: ChangeRequest) {
    return this.change.run(id, request);
  }

  @Get('staff/:id/leaving')
  @Allow('staff.manage')
  @Answers(BeforeLeavingView)
  beforeLeaving(@Param('id', { schema: Id }) id: string) {
    return this.leaving.of(id);
  }

  @Post('staff/:id/link')
  @Allow('staff.manage')
  @Answers(Invited, 201)
  link(@Param('id', { schema: Id }) id: string) {
    return this.invite.again(id);
  }

  private async withDaysAway<Member extends { readonly id: string }>(members: readonly Member[]) {
    const [absences, today] = [await this.absences.toCome(), this.absences.today()];
    return members.map((member) => ({ ...member, away: awayWords(member.id, absences, today) }));
  }
}
