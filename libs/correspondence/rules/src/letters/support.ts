/** A body that stands beside the complainant, or that looks again after us. */
export interface Body {
  readonly name: string;
  readonly telephone: string;
  readonly website: string;
}

/** Whom a letter names for help and for a second look. `advocacy` is null where each council chooses and nobody has said whom. */
export interface Support {
  readonly advocacy: Body | null;
  readonly ombudsman: Body | null;
}
