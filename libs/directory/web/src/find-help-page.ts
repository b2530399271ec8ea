import { Component, computed, signal } from '@angular/core';
import { Bodies, type BodyView } from '@accord/directory/contract';
import { lastCheckedWords } from '@accord/directory/rules';
import { dayInRow, Empty, Lead, PageState, Status } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';

const kindNames: Readonly<Record<BodyView['kind'], string>> = {
  advocacy: 'Free help to complain',
  ombudsman: 'Ombudsman',
  'honest-broker': 'Mediator between both sides',
  regulator: 'Regulator',
  information: 'Information and support',
  'private-care': 'Privately paid care',
};

/** Whom staff name when somebody needs more help than we can give; each with when a person last checked it. */
@Component({
  selector: 'accord-find-help-page',
  imports: [Empty, Lead, PageState, Status],
  template: `
    <accord-page-state [of]="view" what="the directory" />
    @if (view.value(); as directory) {
      <accord-lead heading="Find help" line="Bodies outside this organisation, for the people we speak with." />
      <div class="nhsuk-form-group">
        <label class="nhsuk-label" for="find-help">Search by name or what they help with</label>
        <input class="nhsuk-input nhsuk-input--width-20" id="find-help" type="search" autocomplete="off" [value]="words()" (input)="words.set(box.value)" #box />
      </div>
      <accord-status>{{ counted() }}</accord-status>
      @for (group of groups(); track group.kind) {
        <section [attr.aria-labelledby]="'kind-' + group.kind">
          <h2 class="nhsuk-heading-s" [id]="'kind-' + group.kind">{{ group.name }}</h2>
          <div class="accord-cards">
            @for (body of group.bodies; track body.id) {
              <article class="accord-card">
                <h3 class="nhsuk-heading-xs">{{ body.name }}</h3>
                <p class="nhsuk-body">{{ body.helpsWith }}</p>
                @if (body.note) {
                  <p class="nhsuk-body-s">{{ body.note }}</p>
                }
                <p class="nhsuk-body">{{ body.telephone ? 'Telephone ' + body.telephone : 'No number is known.' }}</p>
                <p class="nhsuk-body-s">{{ checked(body) }}</p>
              </article>
            }
          </div>
        </section>
      } @empty {
        <accord-empty>Nobody matches. Search with fewer words.</accord-empty>
      }
      @if (directory.former.length > 0) {
        <section aria-labelledby="former">
          <h2 class="nhsuk-heading-s" id="former">Old names</h2>
          <ul class="nhsuk-list nhsuk-list--bullet">
            @for (former of directory.former; track former.name) {
              <li>{{ former.name }}: {{ former.said }}</li>
            }
          </ul>
        </section>
      }
    }
  `,
})
export class FindHelpPage {
  protected readonly words = signal('');
  protected readonly view = apiView(() => '/api/bodies', Bodies);
  private readonly found = computed(() => {
    const wanted = this.words().trim().toLowerCase().split(/\s+/);
    const bodies = this.view.value()?.items ?? [];
    return bodies.filter(({ name, helpsWith, note }) => wanted.every((word) => `${name} ${helpsWith} ${note}`.toLowerCase().includes(word)));
  });
  protected readonly groups = computed(() =>
    (Object.keys(kindNames) as BodyView['kind'][]).flatMap((kind) => {
      const bodies = this.found().filter((body) => body.kind === kind);
      return bodies.length > 0 ? [{ kind, name: kindNames[kind], bodies }] : [];
    }),
  );
  protected readonly counted = computed(() => (this.words().trim() === '' ? '' : `${this.found().length} found`));
  protected readonly checked = ({ lastChecked }: BodyView): string => lastCheckedWords(lastChecked, dayInRow);
}
