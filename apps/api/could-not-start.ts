/** What PostgreSQL and the network say while a database is being started or stopped: it may be back in a moment. */
const passing = /^(57P0[1-3]|08...|ECONNREFUSED|ECONNRESET|ETIMEDOUT)$/;

/**
 * Says on standard error why a process could not start, and ends it.
 * Exit code 2: a person must mend something first. Exit code 1: the database was not there just now, so that another try may succeed.
 */
export function couldNotStart(fault: unknown): never {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(passing.test(codeOf(fault)) ? 1 : 2);
}

function codeOf(fault: unknown): string {
  return typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : '';
}
