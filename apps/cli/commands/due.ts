import { answerLine } from '../due/batch';
import { linesOf } from '../due/lines';
import { answerWords } from '../due/single';

/** `due RULE START` prints a date and its reasoning; `due --batch` answers NDJSON with NDJSON. Opens no database. */
const words = process.argv.slice(2);
if (words.includes('--batch')) await answerStandardInput();
else answerOnce();

function answerOnce(): void {
  const { ok, text } = answerWords(words);
  (ok ? process.stdout : process.stderr).write(`${text}\n`);
  if (!ok) process.exitCode = 2;
}

async function answerStandardInput(): Promise<void> {
  process.stdout.on('error', stopWhenNobodyReads);
  // A write for what came together: whoever asks line by line and waits has the answer at once.
  for await (const lines of linesOf(process.stdin.setEncoding('utf8'))) {
    const written = lines.flatMap((line) => answerLine(line).map((answer) => `${JSON.stringify(answer)}\n`)).join('');
    if (!process.stdout.write(written)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

/** `due --batch | head` closes the pipe: there is nobody left to answer. */
function stopWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}
