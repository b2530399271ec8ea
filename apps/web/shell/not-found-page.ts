import { Component } from '@angular/core';
import { NotFound } from '@accord/design-system/web';

/** An address that no room knows: the same page as for what is missing or may not be seen. */
@Component({ selector: 'accord-not-found-page', imports: [NotFound], template: `<accord-not-found />` })
export class NotFoundPage {}
