import { Allow } from '@accord/access/api';
import { AddMediator, AddRoom, ChangeMediator, Mediators, MeetingRooms, RoomDay, RoomDayQuery } from '@accord/mediation/contract';
import type { AddMediator as MediatorRequest, AddRoom as RoomRequest, ChangeMediator as ChangeRequest, RoomDayQuery as DayQuery } from '@accord/mediation/contract';
import { Answers } from '@accord/platform/api';
import { Done, Id, Made } from '@accord/platform/contract';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Rooms } from './bookings/rooms';
import { KeepRegister } from './independence/keep-register';

/** Mediators and meeting rooms of the organisation. */
@Controller('api')
export class RegisterController {
  constructor(
    private readonly register: KeepRegister,
    private readonly rooms: Rooms,
  ) {}

  @Get('mediators')
  @Allow('mediation.arrange')
  @Answers(Mediators)
  mediators() {
    return this.register.list();
  }

  @Post('mediators')
  @Allow('mediation.arrange')
  @Answers(Made, 201)
  addMediator(@Body({ schema: AddMediator }) request: MediatorRequest) {
    return this.register.add(request);
  }

  @Put('mediators/:id')
  @Allow('mediation.arrange')
  @Answers(Done)
  changeMediator(@Param('id', { schema: Id }) id: string, @Body({ schema: ChangeMediator }) request: ChangeRequest) {
    return this.register.change(id, request);
  }

  @Get('meeting-rooms')
  @Allow('mediation.run')
  @Answers(MeetingRooms)
  meetingRooms() {
    return this.rooms.list();
  }

  @Get('meeting-rooms/day')
  @Allow('mediation.run')
  @Answers(RoomDay)
  roomDay(@Query({ schema: RoomDayQuery }) { day }: DayQuery) {
    return this.rooms.day(day);
  }

  @Post('meeting-rooms')
  @Allow('mediation.arrange')
  @Answers(Made, 201)
  addRoom(@Body({ schema: AddRoom }) request: RoomRequest) {
    return this.rooms.add(request);
  }
}
