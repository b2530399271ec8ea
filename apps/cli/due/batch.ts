import { DueLine, type DueAnswer } from '@accord/commitments/contract';
import { workOut, type Answer } from '@accord/commitments/rules';
import { questionOf } from './question';

/** The answers to one line of NDJSON: one, and two for E-DEEM alone. Never throws for what the line holds. */
export function answerLine(text: string): readonly DueAnswer[] {
  const read = readJson(text);
  const id = idOf(read);
  if (read === undefined) return [{ id, error: text.trim() === '' ? 'This line is empty.' : 'This line is not JSON.' }];
  const line = DueLine.safeParse(read);
  if (!line.success) return [{ id, error: `${line.error.issues[0]?.message ?? 'This line cannot be read'}.` }];
  const question = questionOf(line.data);
  const answers = 'refused' in question ? question : workOut(question);
  return 'refused' in answers ? [{ id, error: answers.refused }] : answers.map((answer) => written(id, answer));
}

function written(id: DueAnswer['id'], { rule, due, actBy, status, provisional }: Answer): DueAnswer {
  return { id, rule: rule.id, due: due.toString(), actBy: actBy.toString(), status, version: rule.version, provisional };
}

/** Some editors begin a file with this mark. */
const byteOrderMark = /^\uFEFF/;

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(byteOrderMark, ''));
  } catch {
    // Not JSON: the answer for the line says so.
    return undefined;
  }
}

function idOf(read: unknown): DueAnswer['id'] {
  if (typeof read !== 'object' || read === null || !('id' in read)) return null;
  return typeof read.id === 'string' || typeof read.id === 'number' ? read.id : null;
}
