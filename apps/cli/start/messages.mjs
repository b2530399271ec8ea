/** A condition a person can mend: one sentence with the remedy, no stack trace. `exitCode` is what the process ends with. */
export class Refusal extends Error {
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.name = 'Refusal';
    this.exitCode = exitCode;
  }
}

const noSpace = /ENOSPC|No space left on device|Check free disk space|EDQUOT|Disk quota exceeded/;
const notWritable = /EACCES|EROFS|EPERM|Read-only file system/;

/**
 * Puts a failure of the machine into one sentence with the remedy.
 * @param {unknown} error what was thrown, or the text a program printed
 * @param {string} folder where it was writing
 * @param {string} [setting] which setting names that folder
 * @returns {Refusal | undefined} undefined when the failure is none of the known ones
 */
export function machineRefusal(error, folder, setting) {
  if (error instanceof Refusal) return error;
  const text = typeof error === 'string' ? error : `${error?.code ?? ''} ${error?.message ?? ''}`;
  if (noSpace.test(text)) return new Refusal(`The disk that holds ${folder} is full: free some space, then start again.`);
  if (notWritable.test(text)) return unwritable(folder, setting);
  return undefined;
}

/** The sentence for a folder that this user may not write to. */
export function unwritable(folder, setting = 'DATA_DIR') {
  return new Refusal(`Accord cannot write to ${folder}: make it writable for this user, or set ${setting} to a folder that is.`);
}

/** Prints a refusal as its sentence and anything else as a fault; returns the exit code. Standard output is left alone. */
export function sayWhyNot(error) {
  if (error instanceof Refusal) {
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  process.stderr.write(`Accord stopped on a fault of its own: ${error?.stack ?? error}\n`);
  return 70;
}
