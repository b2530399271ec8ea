export type DraftState = 'untouched' | 'typing' | 'kept' | 'waiting' | 'forked' | 'refused';

/** The status line of a draft; `at` is the time it was last kept (`10:42`), empty before. */
export function draftWords(state: DraftState, at: string): string {
  switch (state) {
    case 'untouched':
      return '';
    case 'typing':
      return at && `Draft kept ${at}`;
    case 'kept':
      return `Draft kept ${at}`;
    case 'waiting':
      return 'Not kept yet: no connection. We keep trying.';
    case 'forked':
      return `Kept as a second draft ${at}: the first was changed elsewhere`;
    case 'refused':
      return 'This draft could not be kept. Save before you leave.';
  }
}
