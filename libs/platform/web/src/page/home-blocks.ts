import { InjectionToken, type Type } from '@angular/core';

/** A part of the home page that an upper room gives to those with a permission; its code is fetched only for them. */
export interface HomeBlock {
  readonly permission: string;
  readonly load: () => Promise<Type<unknown>>;
}

export const HOME_BLOCKS = new InjectionToken<readonly HomeBlock[]>('parts of the home page from upper rooms', { providedIn: 'root', factory: () => [] });
