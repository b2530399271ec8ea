import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '@accord/access/web';
import type { CaseView } from '@accord/casework/contract';
import { CaseHeader, DayPipe, DoSomething, Needs, Sections, type SectionLink, Stages } from '@accord/design-system/web';
import { CASE_SECTIONS, PageTitle } from '@accord/platform/web';
import { CaseOnScreen } from './case-on-screen';
import { offered } from './offered';
import { needsOf, whoLine } from './who-line';

/** What stands above every page of a case: its head, needs, stages and sections. `main`: the head is the page's h1. */
@Component({
  selector: 'accord-case-top',
  imports: [CaseHeader, DayPipe, DoSomething, Needs, Sections, Stages],
  template: `
    @if (screen.view.value(); as file) {
      <accord-case-header [main]="main()" [reference]="file.reference" [heading]="file.title" [who]="who(file)" [owner]="owner(file)" [line]="line(file)">
        <accord-do-something accordActions [actions]="offered(file)" />
        <accord-needs [needs]="needs(file)" />
        @if (file.restriction; as restricted) {
          <p class="nhsuk-body-s"><strong>Named people only.</strong> {{ restricted.reason }}. To be reviewed by {{ restricted.reviewOn | day: 'year' }}.</p>
        }
        <accord-stages [stages]="stages(file)" />
        <accord-sections [sections]="sections()" />
      </accord-case-header>
    }
  `,
})
export class CaseTop {
  readonly caseId = input.required<string>();
  readonly main = input(false);
  protected readonly screen = inject(CaseOnScreen);
  private readonly session = inject(Session);
  private readonly all = inject(CASE_SECTIONS);
  protected readonly offered = offered;
  protected readonly who = whoLine;
  protected readonly needs = (file: CaseView) => needsOf(file.people);
  protected readonly owner = ({ owner }: CaseView) => (owner?.left ? `${owner.name} has left: this case needs an owner` : (owner?.name ?? ''));
  protected readonly sections = computed(() => this.sectionsOf(this.screen.view.value()));

  constructor() {
    const [title, router] = [inject(PageTitle), inject(Router)];
    effect(() => {
      const id = this.caseId();
      untracked(() => this.screen.open(id));
    });
    effect(() => {
      const file = this.screen.view.value();
      if (!file) return;
      if (this.main()) title.is(file.reference);
      else title.on(file.reference);
    });
    // A form that reads nothing of its own would stand open on a case that is missing, or shut to this person.
    effect(() => {
      const answered = this.screen.isOn(this.caseId()) && !this.screen.view.loading();
      const status = answered ? this.screen.view.problem()?.status : undefined;
      if (status === 404) void router.navigateByUrl('/page-not-found', { skipLocationChange: true });
      if (status === 403) void router.navigateByUrl('/not-for-your-role', { skipLocationChange: true });
    });
  }

  protected stages(file: CaseView) {
    return file.stages.map(({ name, standing, on }) => ({ name, on, state: standing === 'current' ? ('now' as const) : standing === 'ahead' ? ('to-come' as const) : standing }));
  }

  protected line({ next, people }: CaseView): string {
    return [next?.words, needsOf(people)[0]].filter(Boolean).join('. ');
  }

  private sectionsOf(file: CaseView | undefined): SectionLink[] {
    const counts: Readonly<Record<string, number>> = { issues: file?.counts.issues ?? 0, dates: file?.commitments.filter(({ state }) => state === 'running' || state === 'waiting').length ?? 0 };
    const seen = this.all.filter(({ permission }) => !permission || this.session.may(permission));
    return seen.map(({ label, to, count }) => ({ label, to: `/cases/${this.caseId()}${to ? `/${to}` : ''}`, exact: to === '', ...(count && counts[count] ? { count: counts[count] } : {}) }));
  }
}
