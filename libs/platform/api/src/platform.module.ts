import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './clock';
import { connection } from './database/connection';
import { Database } from './database/database';
import { HealthController } from './health/health.controller';
import { Metrics } from './health/metrics';
import { Idempotency } from './http/idempotency';
import { ProblemFilter } from './http/problem.filter';
import { UnitOfWork } from './http/unit-of-work';
import { Log } from './log';
import { Keeper } from './promises/keeper';
import { Keepings } from './promises/keeping';
import { PromiseRow } from './promises/promise.entity';
import { PromiseWorker } from './promises/promise-worker';
import { Promises } from './promises/promises';
import { Sweeper } from './promises/sweeper';
import { Wake } from './promises/wake';
import { SETTINGS } from './settings';
import type { Settings } from './settings';

const parts = [Clock, Database, Idempotency, Keeper, Keepings, Log, Metrics, Promises, PromiseWorker, Sweeper, Wake];

/** The ground floor: transactions, promises, problems, health. */
@Global()
@Module({})
export class PlatformModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: PlatformModule,
      imports: [TypeOrmModule.forRoot(connection(settings)), TypeOrmModule.forFeature([PromiseRow])],
      controllers: [HealthController],
      providers: [
        { provide: SETTINGS, useValue: settings },
        ...parts,
        { provide: APP_INTERCEPTOR, useClass: UnitOfWork },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [SETTINGS, ...parts],
    };
  }
}
