import { SetMetadata } from '@nestjs/common';

export const OPEN = 'accord:open';

/** A route for everybody, signed in or not, with the reason why. Every other route names its permission. */
export const Open = (because: string) => SetMetadata(OPEN, because);
