import type { Settings } from '@accord/platform/api';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { RoomsModule } from './rooms.module';

/** Every room without a door to the network: for commands and the filling of the demo. */
export const createContext = (settings: Settings): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(RoomsModule.with({ ...settings, ACCORD_QUIET: true }), { logger: ['error'], abortOnError: false });
