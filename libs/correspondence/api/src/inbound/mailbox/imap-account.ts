/** Where to fetch mail from, read from IMAP_URL. */
export interface ImapAccount {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; else STARTTLS where the server offers it. */
  readonly secure: boolean;
  readonly user: string;
  readonly pass: string;
  readonly folder: string;
  /** The code of the organisation for messages that name none of our mailboxes; null when the URL names none. */
  readonly organisation: string | null;
  /** Names the account without its password: how far it was read is kept under this. */
  readonly name: string;
}

/**
 * Reads `imaps://user:password@host:port/Folder?organisation=CODE`; the folder is INBOX, the port 993 (imap: 143), unless
 * said. User and password are percent-encoded. Throws one sentence that says what to mend.
 */
export function imapAccount(url: string): ImapAccount {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !['imap:', 'imaps:'].includes(parsed.protocol) || parsed.hostname === '' || parsed.username === '') {
    throw new Error('IMAP_URL must look like imaps://user:password@host/INBOX.');
  }
  const secure = parsed.protocol === 'imaps:';
  const port = Number(parsed.port) || (secure ? 993 : 143);
  const folder = decodeURIComponent(parsed.pathname.slice(1)) || 'INBOX';
  const user = decodeURIComponent(parsed.username);
  const organisation = parsed.searchParams.get('organisation')?.trim().toUpperCase() || null;
  return { host: parsed.hostname, port, secure, user, pass: decodeURIComponent(parsed.password), folder, organisation, name: `${user}@${parsed.hostname}:${port}/${folder}` };
}
