import { createInterface } from 'node:readline';
import { answerLine } from '../due/batch';
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
  let waiting: string[] = [];
  const flush = async () => {
    if (!process.stdout.write(waiting.join(''))) await new Promise((resolve) => process.stdout.once('drain', resolve));
    waiting = [];
  };
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    for (const answer of answerLine(line)) waiting.push(`${JSON.stringify(answer)}\n`);
    if (waiting.length >= 1000) await flush();
  }
  await flush();
}

/** `due --batch | head` closes the pipe: there is nobody left to answer. */
function stopWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}
