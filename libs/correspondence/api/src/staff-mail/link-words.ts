/** What a mail with a one-use link says. Subject and words hold no name of a person and no case. */
export interface LinkWords {
  readonly kind: 'invitation.send' | 'password-reset.send';
  readonly purpose: 'invitation' | 'password-reset';
  readonly subject: string;
  readonly words: (link: string, organisation: string) => string;
}

export const linkWords: readonly LinkWords[] = [
  {
    kind: 'invitation.send',
    purpose: 'invitation',
    subject: 'Set your password for Accord',
    words: (link, organisation) =>
      `You can now sign in to Accord of ${organisation}.\n\nOpen this link to choose your password. It works once, for 3 days:\n\n${link}\n\nIf you did not expect this, tell your administrator and do not open the link.\n`,
  },
  {
    kind: 'password-reset.send',
    purpose: 'password-reset',
    subject: 'Choose a new password for Accord',
    words: (link, organisation) =>
      `Somebody asked for a new password for your account at Accord of ${organisation}.\n\nOpen this link to choose one. It works once, for 1 hour:\n\n${link}\n\nIf you did not ask, do nothing: your password stays as it is.\n`,
  },
];
