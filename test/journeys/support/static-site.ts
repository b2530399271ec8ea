import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.svg': 'image/svg+xml' };
const policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";

/** Serves a built folder to one page without a server, under the portal's own content policy. */
export async function serveFolder(page: Page, folder: string): Promise<string> {
  await page.route('**/*', async (route) => {
    const asked = join(folder, new URL(route.request().url()).pathname);
    const file = existsSync(asked) && statSync(asked).isFile() ? asked : join(folder, 'index.html');
    await route.fulfill({ contentType: types[extname(file)] ?? 'application/octet-stream', headers: { 'content-security-policy': policy }, body: await readFile(file) });
  });
  return 'http://localhost';
}
