/** A place in the navigation of the header. */
export interface HeaderItem {
  readonly label: string;
  readonly to: string;
}
