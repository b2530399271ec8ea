/** PostgreSQL's classes of trouble that pass: connection, conflict of transactions, resources, locks, shutdown. */
const passingClasses = ['08', '40', '53', '55', '57'];
const passingCodes = ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND'];

/** Whether a fault is the machine's and will pass, so that the same work can be tried again; else it lies in the message. */
export function isPassing(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
  if (passingCodes.includes(code) || (code.length === 5 && passingClasses.includes(code.slice(0, 2)))) return true;
  return /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/.test(fault.message);
}
