import { Component, computed, input } from '@angular/core';

export type TagColour = 'red' | 'orange' | 'yellow' | 'purple' | 'green' | 'pink' | 'grey' | 'blue' | 'white';

/** A state on a header or card; never a link, and in rows use plain words or `accord-due`. */
@Component({ selector: 'accord-tag', template: `<strong [class]="classes()"><ng-content /></strong>` })
export class Tag {
  readonly colour = input<TagColour>('grey');
  protected readonly classes = computed(() => `nhsuk-tag nhsuk-tag--${this.colour()}`);
}
