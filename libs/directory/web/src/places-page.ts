import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Places, type SiteView } from '@accord/directory/contract';
import { AccordButton, Empty, Lead, PageState } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';

/** Every site with its wards and services, as people choose them when they log a contact. */
@Component({
  selector: 'accord-places-page',
  imports: [AccordButton, Empty, Lead, PageState, RouterLink],
  template: `
    <accord-page-state [of]="view" what="the places" />
    @if (view.value(); as places) {
      <accord-lead heading="Places" line="Sites, wards and services, as they are chosen for a contact or an issue.">
        <a accordButton [small]="true" routerLink="/admin/places/new">Add a site</a>
      </accord-lead>
      @for (site of places.items; track site.id) {
        <section class="accord-card" [attr.aria-labelledby]="'site-' + site.id">
          <h2 class="nhsuk-heading-s" [id]="'site-' + site.id">{{ site.name }}</h2>
          <p class="nhsuk-body-s"><strong>Wards:</strong> {{ named(site, 'ward') }}</p>
          <p class="nhsuk-body-s"><strong>Services:</strong> {{ named(site, 'service') }}</p>
          <p class="nhsuk-body-s"><a [routerLink]="['/admin/places', site.id, 'new']">Add a ward or service<span class="nhsuk-u-visually-hidden"> of {{ site.name }}</span></a></p>
        </section>
      } @empty {
        <accord-empty>No site is here yet. Add the first one.</accord-empty>
      }
    }
  `,
})
export class PlacesPage {
  protected readonly view = apiView(() => '/api/places', Places);

  protected named({ services }: SiteView, kind: 'ward' | 'service'): string {
    const names = services.filter((service) => service.kind === kind).map(({ name }) => name);
    return names.join('; ') || 'none yet';
  }
}
