import type { Headers } from './headers';

/** A calendar part: its text and the method its content type names. */
export interface CalendarPart {
  readonly text: string;
  readonly method: string | null;
}

/** What reading found in a message; all that a decision needs to know of it. */
export interface InboundMessage {
  /** `empty`: nothing but white space. `not-mail`: the first line is no header. */
  readonly shape: 'message' | 'empty' | 'not-mail';
  readonly headers: Headers;
  readonly subject: string;
  /** Its own words, quotations included, HTML as text; not those of attachments or messages within it. */
  readonly words: string;
  readonly hasFiles: boolean;
  /** `encrypted`: S/MIME enveloped or PGP. `unreadable`: all of it is winmail.dat or opaquely signed. */
  readonly sealed: 'encrypted' | 'unreadable' | null;
  readonly calendars: readonly CalendarPart[];
  /** What a multipart/report reports; null when it is no report. */
  readonly report: 'delivery' | 'disposition' | null;
  /** The Action lines of a delivery report, in lower case. */
  readonly actions: readonly string[];
}
