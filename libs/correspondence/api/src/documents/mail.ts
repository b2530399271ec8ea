import MailComposer from 'nodemailer/lib/mail-composer';

/** The domain of a mailbox of ours, which stands behind the @ of its Message-IDs. */
export const domainOf = (mailbox: string): string => mailbox.slice(mailbox.lastIndexOf('@') + 1);

export interface NewMail {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly date: Date;
  readonly attachment?: { readonly filename: string; readonly content: Buffer; readonly contentType: string };
  /** A mail that no person wrote says so, and nobody's out-of-office answers it (RFC 3834). */
  readonly isAutomatic?: boolean;
}

/** The bytes of a mail, once: whatever is sent again is these bytes. */
export function mailBytes({ from, to, subject, text, messageId, date, attachment, isAutomatic }: NewMail): Promise<Buffer> {
  const composer = new MailComposer({
    from, to, subject, text, messageId, date, textEncoding: 'quoted-printable',
    ...(isAutomatic ? { headers: { 'Auto-Submitted': 'auto-generated' } } : {}),
    ...(attachment ? { attachments: [attachment] } : {}),
    disableFileAccess: true, disableUrlAccess: true,
  });
  return composer.compile().build();
}
