import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { RuleBookView, type RuleView } from '@accord/commitments/contract';
import { AccordTable, dayInRow, Lead, PageState } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';

/** Every rule that gives a date, as it holds now; local targets apart, because they are policy. */
@Component({
  selector: 'accord-rules-page',
  imports: [AccordTable, Lead, PageState, RouterLink],
  template: `
    <accord-page-state [of]="view" what="the rules" [rows]="10" />
    @if (view.value()) {
      <accord-lead heading="Rules" line="What each date follows from. A change is a new version: running cases stay under theirs."><a class="nhsuk-link" routerLink="/admin/receipt">Receipt out of hours</a></accord-lead>
      @for (group of groups(); track group.name) {
        <h2 class="nhsuk-heading-s">{{ group.name }}</h2>
        <table accordTable>
          <caption class="nhsuk-table__caption nhsuk-u-visually-hidden">Rules: {{ group.name }}</caption>
          <thead>
            <tr><th scope="col">Rule</th><th scope="col">What</th><th scope="col">How long</th><th scope="col">State</th><th scope="col">Source, evidence</th></tr>
          </thead>
          <tbody>
            @for (rule of group.rules; track rule.id) {
              <tr>
                <th scope="row"><a class="accord-ref" [routerLink]="['/admin/rules', rule.id]">{{ rule.id }}</a></th>
                <td>{{ rule.what }}</td>
                <td>{{ rule.versions[0]?.lengthWords }}</td>
                <td>{{ state(rule) }}</td>
                <td>{{ rule.versions[0]?.source }}; {{ rule.versions[0]?.evidence }}</td>
              </tr>
            }
          </tbody>
        </table>
      }
    }
  `,
})
export class RulesPage {
  protected readonly view = apiView(() => '/api/rules', RuleBookView);
  protected readonly groups = computed(() => {
    const rules = this.view.value()?.items ?? [];
    const names = [...new Set(rules.map(groupOf))];
    return names.map((name) => ({ name, rules: rules.filter((rule) => groupOf(rule) === name) }));
  });

  protected state({ versions }: RuleView): string {
    const [newest] = versions;
    if (!newest) return '';
    const since = newest.validFrom ? `, from ${dayOf(newest.validFrom)}` : '';
    const until = newest.validTo ? `, ended ${dayOf(newest.validTo)}` : '';
    if (newest.standing === 'off') return `Off${newest.countConfirmed ? since : ': nobody has confirmed it'}`;
    return `On, version ${newest.version}${since}${until}${newest.countConfirmed ? '' : '; count not yet confirmed'}`;
  }
}

const dayOf = (date: string) => `${dayInRow(date)} ${date.slice(0, 4)}`;
const groupOf = ({ policy, jurisdiction }: RuleView): string => (policy ? 'Local targets: policy, not law' : jurisdiction);
