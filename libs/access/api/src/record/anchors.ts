import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a chain stood: its last number and that row's hash (hex). */
export interface ChainHead {
  readonly organisationId: string;
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
}

/** What one line of the anchor file says: signed, numbered, and tied to the line before it. */
export interface Anchor {
  readonly n: number;
  readonly at: string;
  /** SHA-256 (hex) of the previous line as it stands in the file; empty in the first. */
  readonly previous: string;
  readonly heads: readonly ChainHead[];
}

const files = (folder: string) => ({ anchors: join(folder, 'anchors.ndjson'), secret: join(folder, 'signing-key.pem'), open: join(folder, 'verifying-key.pem') });
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The signing key of a folder of anchors; the demo makes its own there, a real trust puts it elsewhere (docs/security.md). */
export async function signingKey(folder: string): Promise<KeyObject> {
  const { secret, open: publicFile } = files(folder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(secret)) {
    const pair = generateKeyPairSync('ed25519');
    await writeFile(secret, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
    await writeFile(publicFile, pair.publicKey.export({ type: 'spki', format: 'pem' }));
  }
  return createPrivateKey(await readFile(secret));
}

/** Appends one signed anchor of where every chain stands, and waits until it is on the disk. */
export async function writeAnchor(folder: string, heads: readonly ChainHead[], at: Date): Promise<Anchor> {
  const key = await signingKey(folder);
  const { anchors } = files(folder);
  const lines = await linesOf(anchors);
  const anchor: Anchor = { n: lines.length + 1, at: at.toISOString(), previous: sha256(lines.at(-1) ?? '').slice(0, lines.length ? 64 : 0), heads };
  const body = JSON.stringify(anchor);
  await appendFile(anchors, `${JSON.stringify({ body, signature: sign(null, Buffer.from(body), key).toString('base64') })}\n`);
  const handle = await open(anchors, 'r');
  await handle.sync();
  await handle.close();
  return anchor;
}

/** Every anchor of a folder, checked: signatures, numbers, ties. `faults` says in a sentence what is wrong. */
export async function readAnchors(folder: string): Promise<{ anchors: Anchor[]; faults: string[] }> {
  const { anchors: file, open: publicFile } = files(folder);
  const lines = await linesOf(file);
  if (lines.length === 0) return { anchors: [], faults: [] };
  const key = createPublicKey(await readFile(publicFile));
  const faults: string[] = [];
  const anchors: Anchor[] = [];
  for (const [index, line] of lines.entries()) {
    const { body, signature } = JSON.parse(line) as { body: string; signature: string };
    const anchor = JSON.parse(body) as Anchor;
    if (!verify(null, Buffer.from(body), key, Buffer.from(signature, 'base64'))) faults.push(`anchor ${index + 1} does not carry the right signature`);
    if (anchor.n !== index + 1) faults.push(`anchor ${index + 1} is missing or out of order`);
    const before = lines[index - 1];
    if (anchor.previous !== (before === undefined ? '' : sha256(before))) faults.push(`anchor ${anchor.n} does not follow the one before it`);
    anchors.push(anchor);
  }
  return { anchors, faults };
}

/** How many anchors a folder holds and when the last was written (RFC 3339), unchecked. */
export async function anchorsKept(folder: string): Promise<{ count: number; lastAt: string | null }> {
  const lines = await linesOf(files(folder).anchors);
  const last = lines.at(-1);
  return { count: lines.length, lastAt: last === undefined ? null : (JSON.parse((JSON.parse(last) as { body: string }).body) as Anchor).at };
}

async function linesOf(file: string): Promise<string[]> {
  if (!existsSync(file)) return [];
  return (await readFile(file, 'utf8')).split('\n').filter(Boolean);
}
