import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ManagedPlaces } from '@accord/directory/contract';
import { AccordButton, DayPipe, Empty, Lead, PageState } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';

/** Every site with its wards and services, as people choose them when they log a contact; and those that are no more. */
@Component({
  selector: 'accord-places-page',
  imports: [AccordButton, DayPipe, Empty, Lead, PageState, RouterLink],
  template: `
    <accord-page-state [of]="view" what="the places" />
    @if (view.value()) {
      <accord-lead heading="Places" line="Sites, wards and services, as they are chosen for a contact or an issue.">
        <a accordButton [small]="true" routerLink="/admin/places/new">Add a site</a>
      </accord-lead>
      @for (site of open(); track site.id) {
        <section class="accord-card" [attr.aria-labelledby]="'site-' + site.id">
          <h2 class="nhsuk-heading-s" [id]="'site-' + site.id"><a [routerLink]="['/admin/places/site', site.id]">{{ site.name }}</a></h2>
          @for (kind of site.kinds; track kind.label) {
            <h3 class="nhsuk-heading-xs">{{ kind.label }}</h3>
            <ul class="nhsuk-list accord-columns">
              @for (place of kind.places; track place.id) {
                <li><a [routerLink]="['/admin/places/service', place.id]">{{ place.name }}</a></li>
              }
            </ul>
          } @empty {
            <p class="nhsuk-body-s">No ward or service is here yet.</p>
          }
          <p class="nhsuk-body-s"><a [routerLink]="['/admin/places', site.id, 'new']">Add a ward or service<span class="nhsuk-u-visually-hidden"> of {{ site.name }}</span></a></p>
        </section>
      } @empty {
        <accord-empty>No site is here yet. Add the first one.</accord-empty>
      }
      @if (gone().length > 0) {
        <section aria-labelledby="gone">
          <h2 class="nhsuk-heading-s" id="gone">Closed or renamed</h2>
          <p class="nhsuk-body-s">Their cases still name them.</p>
          <ul class="nhsuk-list">
            @for (place of gone(); track place.id) {
              <li><a [routerLink]="['/admin/places', place.table, place.id]">{{ place.name }}</a>{{ place.became ? ', now ' + place.became + ',' : ', closed' }} since {{ place.closedOn! | day: 'year' }}</li>
            }
          </ul>
        </section>
      }
    }
  `,
})
export class PlacesPage {
  protected readonly view = apiView(() => '/api/managed-places', ManagedPlaces);
  private readonly sites = computed(() => this.view.value()?.items ?? []);
  protected readonly open = computed(() => this.sites().filter(({ closedOn }) => !closedOn).map((site) => ({ ...site, kinds: kindsIn(site.places.filter(({ closedOn }) => !closedOn)) })));
  protected readonly gone = computed(() =>
    this.sites().flatMap(({ places, ...site }) => [
      ...(site.closedOn ? [{ ...site, table: 'site' }] : []),
      ...places.filter(({ closedOn }) => closedOn).map((place) => ({ ...place, name: `${place.name}, ${site.name}`, table: 'service' })),
    ]),
  );
}

type Managed = ManagedPlaces['items'][number]['places'];

/** Its open wards and services, each kind that it has. */
const kindsIn = (places: Managed): { label: string; places: Managed }[] =>
  (['ward', 'service'] as const)
    .map((kind) => ({ label: kind === 'ward' ? 'Wards' : 'Services', places: places.filter((place) => place.kind === kind) }))
    .filter((kind) => kind.places.length > 0);
