/** A need as the record has it: its kind, and what was written down. */
export interface NeedOfPerson {
  readonly kind: string;
  readonly detail: string;
}

/** In which form a person wants our letters. */
export interface FormWanted {
  readonly largePrint: boolean;
  /** What we cannot set ourselves and must order, in the words of the record. */
  readonly others: readonly string[];
}

const large = /\b(large|big|bigger|larger)[\s-]*(print|type|text|letters)\b|\b(1[6-9]|[2-4]\d)[\s-]*(pt|point)\b/i;

/** Reads the needs that bear on a letter: large print is set by us, whatever else was asked for is named. */
export function formsWanted(needs: readonly NeedOfPerson[]): FormWanted {
  const formats = needs.filter((need) => need.kind === 'format');
  const others = formats.filter((need) => !large.test(need.detail)).map((need) => need.detail || 'another format, not said which');
  return { largePrint: formats.some((need) => large.test(need.detail)), others };
}
