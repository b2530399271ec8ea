import { Allow } from '@accord/access/api';
import { ChangePlace as ChangePlaceRequest, ManagedPlaces, RenamePlace } from '@accord/directory/contract';
import type * as Asked from '@accord/directory/contract';
import { Answers } from '@accord/platform/api';
import { Done, Id, Made } from '@accord/platform/contract';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ChangePlace } from './change-place';
import { PlaceQueries } from './place.queries';

/** Places as their administrator keeps them: renamed, closed and opened again, never deleted. */
@Controller('api')
export class ManagedPlaceController {
  constructor(
    private readonly places: PlaceQueries,
    private readonly change: ChangePlace,
  ) {}

  @Get('managed-places')
  @Allow('places.manage')
  @Answers(ManagedPlaces)
  async all() {
    return { items: await this.places.all() };
  }

  @Post('sites/:id/renaming')
  @Allow('places.manage')
  @Answers(Made, 201)
  renameSite(@Param('id', { schema: Id }) id: string, @Body({ schema: RenamePlace }) request: Asked.RenamePlace) {
    return this.change.rename('site', id, request);
  }

  @Post('services/:id/renaming')
  @Allow('places.manage')
  @Answers(Made, 201)
  renameService(@Param('id', { schema: Id }) id: string, @Body({ schema: RenamePlace }) request: Asked.RenamePlace) {
    return this.change.rename('service', id, request);
  }

  @Post('sites/:id/closing')
  @HttpCode(200)
  @Allow('places.manage')
  @Answers(Done)
  closeSite(@Param('id', { schema: Id }) id: string, @Body({ schema: ChangePlaceRequest }) request: Asked.ChangePlace) {
    return this.change.close('site', id, request);
  }

  @Post('services/:id/closing')
  @HttpCode(200)
  @Allow('places.manage')
  @Answers(Done)
  closeService(@Param('id', { schema: Id }) id: string, @Body({ schema: ChangePlaceRequest }) request: Asked.ChangePlace) {
    return this.change.close('service', id, request);
  }

  @Post('sites/:id/opening')
  @HttpCode(200)
  @Allow('places.manage')
  @Answers(Done)
  openSite(@Param('id', { schema: Id }) id: string, @Body({ schema: ChangePlaceRequest }) request: Asked.ChangePlace) {
    return this.change.open('site', id, request);
  }

  @Post('services/:id/opening')
  @HttpCode(200)
  @Allow('places.manage')
  @Answers(Done)
  openService(@Param('id', { schema: Id }) id: string, @Body({ schema: ChangePlaceRequest }) request: Asked.ChangePlace) {
    return this.change.open('service', id, request);
  }
}
