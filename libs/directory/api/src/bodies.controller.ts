import { Allow } from '@accord/access/api';
import { Bodies } from '@accord/directory/contract';
import { bodiesOf, formerBodies } from '@accord/directory/rules';
import { dayInLondon } from '@accord/calendar/rules';
import { Answers, Clock } from '@accord/platform/api';
import { Controller, Get } from '@nestjs/common';
import { OrganisationQueries } from './organisation.queries';

@Controller('api/bodies')
export class BodiesController {
  constructor(
    private readonly organisations: OrganisationQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('places.read')
  @Answers(Bodies)
  async ofOwnNation(): Promise<Bodies> {
    const { nation } = await this.organisations.own();
    const today = dayInLondon(this.clock.now()).toString();
    const items = bodiesOf(nation, today).map(({ id, name, kind, helpsWith, telephone, note, lastChecked }) => ({ id, name, kind, helpsWith, telephone, note, lastChecked }));
    return { nation, items, former: formerBodies.filter((former) => former.nation === nation).map(({ name, said }) => ({ name, said })) };
  }
}
