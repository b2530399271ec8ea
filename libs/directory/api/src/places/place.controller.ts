import { Allow } from '@accord/access/api';
import { AddService, AddSite, Places } from '@accord/directory/contract';
import type { AddService as ServiceRequest, AddSite as SiteRequest } from '@accord/directory/contract';
import { Answers } from '@accord/platform/api';
import { Id, Made } from '@accord/platform/contract';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AddPlace } from './add-place';
import { PlaceQueries } from './place.queries';

@Controller('api')
export class PlaceController {
  constructor(
    private readonly places: PlaceQueries,
    private readonly add: AddPlace,
  ) {}

  @Get('places')
  @Allow('places.read')
  @Answers(Places)
  async open() {
    return { items: await this.places.open() };
  }

  @Post('sites')
  @Allow('places.manage')
  @Answers(Made, 201)
  site(@Body({ schema: AddSite }) request: SiteRequest) {
    return this.add.site(request);
  }

  @Post('sites/:id/services')
  @Allow('places.manage')
  @Answers(Made, 201)
  service(@Param('id', { schema: Id }) id: string, @Body({ schema: AddService }) request: ServiceRequest) {
    return this.add.service(id, request);
  }
}
