import { Foundations } from './0001-foundations';
import { CaseFile } from './0002-case-file';
import { Dates } from './0003-dates';
import { Contacts } from './0004-contacts';
import { CaseWork } from './0005-case-work';
import { InboundMail } from './0006-inbound-mail';
import { Letters } from './0007-letters';
import { Mediation } from './0008-mediation';
import { Investigation } from './0009-investigation';
import { Outcomes } from './0010-outcomes';
import { RecordHeads } from './0012-record-heads';
import { LetterReadings } from './0014-letter-readings';
import { RecordChecks } from './0015-record-checks';
import { Knowledge } from './0023-knowledge';
import { Redating } from './0024-redating';
import { DateDifferences } from './0025-date-differences';
import { PromisesByKind } from './0026-promises-by-kind';
import { Board } from './0029-board';
import { Monday } from './0030-monday';
import { WhoSawItInLists } from './0035-who-saw-it-in-lists';
import { PlacesThatChange } from './0036-places-that-change';
import { SpokenAndRepeated } from './0037-spoken-and-repeated';
import { WhatIsNext } from './0047-what-is-next';
import { HowItEnded } from './0038-how-it-ended';
import { KnownAtTheDoor } from './0048-known-at-the-door';
import { FirstAndNewest } from './0049-first-and-newest';
import { ApartByHand } from './0050-apart-by-hand';
import { FirstThatBinds } from './0058-first-that-binds';
import { HeldAndSixMonths } from './0057-held-and-six-months';
import { HeldInLists } from './0060-held-in-lists';
import { KnownBrowsers } from './0059-known-browsers';
import { Entering } from './0054-entering';
import { AbsenceAndAlerts } from './0027-absence-and-alerts';
import { CalendarFeed } from './0032-calendar-feed';
import { ComplexityOfCases } from './0041-complexity';
import { ReceiptPractice } from './0042-receipt-practice';
import { CalendarsOfOtherNations } from './0043-calendars-of-other-nations';
import { PromisesDone } from './0052-promises-done';
import { WhatIsDerived } from './0053-what-is-derived';
import { CountingPromises } from './0061-counting-promises';

/** The one ordered history. A migration is never edited once merged. */
export const migrations = [
  Foundations,
  CaseFile,
  Dates,
  Contacts,
  CaseWork,
  InboundMail,
  Letters,
  Mediation,
  Investigation,
  Outcomes,
  RecordHeads,
  LetterReadings,
  RecordChecks,
  Knowledge,
  Redating,
  DateDifferences,
  PromisesByKind,
  Board,
  Monday,
  WhoSawItInLists,
  PlacesThatChange,
  SpokenAndRepeated,
  AbsenceAndAlerts,
  CalendarFeed,
  ComplexityOfCases,
  WhatIsNext,
  HowItEnded,
  ReceiptPractice,
  CalendarsOfOtherNations,
  KnownAtTheDoor,
  FirstAndNewest,
  ApartByHand,
  PromisesDone,
  WhatIsDerived,
  Entering,
  HeldInLists,
  CountingPromises,
  KnownBrowsers,
  HeldAndSixMonths,
  FirstThatBinds,
];
