import { spawn } from 'node:child_process';
import { within } from './line';
import type { DatesLine } from './line';

const rules = ['E-ACK', 'E-6M', 'E-ORAL', 'S-1', 'S-2', 'N-2', 'I-1', 'E-TL', 'D-ACK', 'E-PHSO'];

/** `npm run -s accord -- due --batch` on lines of ten rules over some years, from the start of the program to its end. */
export async function dueLines(lines: number): Promise<DatesLine[]> {
  const input = Array.from({ length: lines }, (_, n) => {
    const start = new Date(Date.UTC(2026, 6, 1) + (n % 800) * 86_400_000).toISOString().slice(0, 10);
    return JSON.stringify({ id: n, rule: rules[n % rules.length], start });
  }).join('\n');
  const began = performance.now();
  const child = spawn('npm', ['run', '-s', 'accord', '--', 'due', '--batch'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let answered = 0;
  child.stdout.on('data', (part: Buffer) => (answered += part.toString().split('\n').length - 1));
  child.stdin.end(input);
  await new Promise((resolve) => child.once('close', resolve));
  const seconds = (performance.now() - began) / 1000;
  if (answered !== lines) throw new Error(`${answered} answers to ${lines} lines`);
  return [within(`${lines.toLocaleString('en-GB')} lines of due --batch`, seconds, 5, 's')];
}
