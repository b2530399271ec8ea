import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import { types } from 'pg';
import type { Settings } from '../settings';

// A statutory day is text YYYY-MM-DD: a JS Date would change it with the time zone. Counts are numbers.
types.setTypeParser(types.builtins.DATE, (text) => text);
types.setTypeParser(types.builtins.INT8, Number);

/** The pool of the runtime role. Every limit is set, so a dead network becomes an answer in seconds. */
export function connection(settings: Settings): TypeOrmModuleOptions {
  return {
    type: 'postgres',
    url: settings.DATABASE_URL,
    autoLoadEntities: true,
    synchronize: false,
    migrationsRun: false,
    poolSize: settings.DATABASE_POOL,
    retryAttempts: 3,
    retryDelay: 500,
    extra: {
      connectionTimeoutMillis: settings.DATABASE_WAIT_MS,
      statement_timeout: 15_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 30_000,
      application_name: 'accord',
      // Queries leave as they are asked, without waiting for the answer of the one before.
      pipeline: true,
    },
  };
}
