import { Component } from '@angular/core';

/** Says what is missing and offers the next step: "Nothing is due from you. 4 new contacts have nobody. Show them". */
@Component({ selector: 'accord-empty', host: { class: 'accord-empty' }, template: `<p><ng-content /></p>` })
export class Empty {}
