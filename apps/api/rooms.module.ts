import { AccessModule } from '@accord/access/api';
import { CalendarModule } from '@accord/calendar/api';
import { CaseworkModule } from '@accord/casework/api';
import { CommitmentsModule } from '@accord/commitments/api';
import { CorrespondenceModule } from '@accord/correspondence/api';
import { DirectoryModule } from '@accord/directory/api';
import { InvestigationModule } from '@accord/investigation/api';
import { MediationModule } from '@accord/mediation/api';
import { OutcomesModule } from '@accord/outcomes/api';
import { PeopleModule } from '@accord/people/api';
import { PlatformModule } from '@accord/platform/api';
import type { Settings } from '@accord/platform/api';
import { ReportingModule } from '@accord/reporting/api';
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';

const rooms = [
  CalendarModule,
  AccessModule,
  DirectoryModule,
  PeopleModule,
  CommitmentsModule,
  CaseworkModule,
  CorrespondenceModule,
  InvestigationModule,
  MediationModule,
  OutcomesModule,
  ReportingModule,
];

/** Every room of the house, from the ground up, for the API and the worker alike. */
@Module({})
export class RoomsModule {
  static with(settings: Settings): DynamicModule {
    return { module: RoomsModule, imports: [PlatformModule.with(settings), ...rooms] };
  }
}
