import { NgComponentOutlet } from '@angular/common';
import { Component, inject, resource } from '@angular/core';
import { Session } from '@accord/access/web';
import { HOME_BLOCKS } from '@accord/platform/web';

/** What upper rooms put on the home page of whoever has the permission for it. */
@Component({
  selector: 'accord-home-blocks',
  imports: [NgComponentOutlet],
  template: `
    @for (block of blocks.value() ?? []; track $index) {
      <ng-container *ngComponentOutlet="block" />
    }
  `,
})
export class HomeBlocks {
  private readonly session = inject(Session);
  private readonly offered = inject(HOME_BLOCKS);
  protected readonly blocks = resource({ loader: () => Promise.all(this.offered.filter(({ permission }) => this.session.may(permission)).map(({ load }) => load())) });
}
