import { Cursor } from '@accord/platform/contract';
import * as z from 'zod';
import { CaseRow } from './lists';

/** `POST /api/search`: what was typed goes in the body, never into an address. */
export const Search = z.object({ text: z.string().trim().min(1, 'Enter a reference, name, number or words').max(200, 'Use 200 characters or fewer'), after: Cursor });
export type Search = z.infer<typeof Search>;

export const foundBy = ['reference', 'name', 'nhs-number', 'phone', 'email', 'words'] as const;

export const SearchHit = CaseRow.extend({ foundBy: z.array(z.enum(foundBy)) }).meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof SearchHit>;

/** Newest first, 50 at a time; there is no count, for counting is what would make a search slow. */
export const SearchPage = z.object({ items: z.array(SearchHit), next: z.string().nullable() }).meta({ id: 'SearchPage' });
export type SearchPage = z.infer<typeof SearchPage>;
