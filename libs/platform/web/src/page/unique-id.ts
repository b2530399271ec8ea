let last = 0;

/** An element id that no other element of this page has: `field-12`. */
export const uniqueId = (what: string): string => `${what}-${(last += 1)}`;
