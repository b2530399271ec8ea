import { InjectionToken } from '@angular/core';

/** A place in the header's navigation. `for` holds role codes; a person sees it who has one of them. */
export interface MenuItem {
  readonly label: string;
  readonly to: string;
  readonly for: readonly string[] | 'everybody';
}

/** A section of a case (`/cases/:id/<to>`); an upper room adds its own without the case knowing it. */
export interface CaseSection {
  readonly label: string;
  /** Empty for the overview. */
  readonly to: string;
  /** The permission that opens it; without one, whoever sees the case sees the section. */
  readonly permission?: string;
  /** Key of the counts that the case header may carry: `Issues 3`. */
  readonly count?: string;
}

/** Where drafts of a kind are gone on with; `:caseId` in the address is its case, any other `:field` what the draft holds there. */
export interface DraftPlace {
  readonly kind: string;
  /** "Contact", "Letter" */
  readonly label: string;
  readonly to: string;
}

/** All in the order of the screens; composed by the app from what the rooms offer. */
export const MENU = new InjectionToken<readonly MenuItem[]>('the navigation', { providedIn: 'root', factory: () => [] });
export const CASE_SECTIONS = new InjectionToken<readonly CaseSection[]>('sections of a case', { providedIn: 'root', factory: () => [] });
export const DRAFT_PLACES = new InjectionToken<readonly DraftPlace[]>('where drafts are gone on with', { providedIn: 'root', factory: () => [] });
