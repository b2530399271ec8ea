import { StreamableFile } from '@nestjs/common';

/** Bytes as a download under their own name (RFC 6266): a plain name for old browsers, the true one beside it. */
export function downloadOf(bytes: Buffer, name: string): StreamableFile {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\]/g, '_');
  const coded = encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return new StreamableFile(bytes, { type: 'application/octet-stream', disposition: `attachment; filename="${plain}"; filename*=UTF-8''${coded}`, length: bytes.length });
}
