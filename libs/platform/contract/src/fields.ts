import { theNhsBegan } from '@accord/platform/rules';
import * as z from 'zod';

/** A random id; nothing can be read from it. */
export const Id = z.uuid('Choose one from the list');
export type Id = z.infer<typeof Id>;

/** A calendar day as `YYYY-MM-DD`. */
export const DateText = z.iso.date('Enter a real date, like 20 11 2026');
export type DateText = z.infer<typeof DateText>;

/** A moment as RFC 3339 with an offset. */
export const InstantText = z.iso.datetime({ offset: true, error: 'Enter a real date and time' });
export type InstantText = z.infer<typeof InstantText>;

// What is no date at all is told so, and nothing else.
const afterItBegan = { when: (text: string) => !/^\d{4}-\d{2}-\d{2}/.test(text) || text.slice(0, 10) > theNhsBegan, say: 'Enter a day after 5 July 1948' } as const;

/** A day on which something of a case happened, as `YYYY-MM-DD`; `missing` says what to enter. */
export const happenedOn = (missing: string) => z.iso.date(missing).refine(afterItBegan.when, { error: afterItBegan.say });

/** A day on which something of a case happened, as `YYYY-MM-DD`. */
export const HappenedOn = happenedOn('Enter a real date, like 20 11 2026');

/** A moment at which something of a case happened, as RFC 3339 with an offset. */
export const HappenedAt = InstantText.refine(afterItBegan.when, { error: afterItBegan.say });

/** One line a person typed: trimmed, `max` characters at most, never empty. `missing` says what to enter. */
export const line = (missing: string, max = 200) => z.string({ error: missing }).trim().min(1, missing).max(max, `Use ${max} characters or fewer`);

/** A passage a person typed: trimmed, 100,000 characters at most, never empty. `missing` says what to enter. */
export const passage = (missing: string) => z.string({ error: missing }).trim().min(1, missing).max(100_000, 'Use 100,000 characters or fewer');

/** A passage that may be left empty. */
export const optionalPassage = z.string().trim().max(100_000, 'Use 100,000 characters or fewer');

/** The version of a record as it was read; a write carries it back so that no colleague's work is lost. */
export const Version = z.int().min(1);

/** Opaque place in a keyset list: where the next page begins. */
export const Cursor = z.string().max(400).optional();
