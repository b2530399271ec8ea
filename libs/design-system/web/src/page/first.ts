import { Directive } from '@angular/core';

/** Marks where the focus goes when the page opens, if not to its h1: the control where the first key is needed. */
@Directive({ selector: '[accordFirst]', host: { 'data-first-focus': '' } })
export class First {}
