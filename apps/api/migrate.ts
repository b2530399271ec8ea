import { CannotMigrate, migrateDatabase } from './database/migrate-database';

const { DATABASE_OWNER_URL, DATABASE_URL } = process.env;

try {
  if (!DATABASE_URL) throw new CannotMigrate('DATABASE_URL is missing: give the address of the database.', 2);
  await migrateDatabase(DATABASE_OWNER_URL ?? DATABASE_URL, DATABASE_URL);
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = fault instanceof CannotMigrate ? fault.exitCode : 1;
}
