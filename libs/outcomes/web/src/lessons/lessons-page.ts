import { Component, computed, effect, inject, input } from '@angular/core';
import { LessonPage } from '@accord/outcomes/contract';
import { lessonStateNames, lessonStates } from '@accord/outcomes/rules';
import { Empty, Lead, PageState, Tabs, Turn } from '@accord/design-system/web';
import { Announcer, apiView } from '@accord/platform/web';
import { LessonsTable } from './lessons-table';

/** Every lesson of the organisation, soonest due first. The state and the place in the list are in the address. */
@Component({
  selector: 'accord-lessons-page',
  imports: [Empty, Lead, LessonsTable, PageState, Tabs, Turn],
  template: `
    <accord-page-state [of]="view" what="the lessons" [rows]="10" />
    @if (view.value(); as page) {
      <accord-lead heading="Lessons" line="What was promised to change, who sees to it, and whether it holds." />
      <accord-tabs label="State" [tabs]="tabs()" />
      @if (page.items.length > 0) {
        <accord-lessons-table [lessons]="page.items" [withCase]="true" />
      } @else {
        <accord-empty>{{ state() ? 'No lesson is in this state.' : 'No lesson is open.' }}</accord-empty>
      }
      <accord-turn things="lessons" [next]="page.next" [first]="!!after()" />
    }
  `,
})
export class LessonsPage {
  readonly state = input<string>();
  readonly after = input<string>();
  private readonly announcer = inject(Announcer);
  protected readonly view = apiView(() => `/api/lessons${this.query()}`, LessonPage, { keep: true });
  protected readonly tabs = computed(() => {
    const tab = (label: string, key: string | null) => ({ label, query: { state: key, after: null }, current: (this.state() ?? null) === key });
    return [tab('All', null), tab('Overdue', 'overdue'), ...lessonStates.map((state) => tab(lessonStateNames[state], state))];
  });
  private readonly query = computed(() => {
    const words = new URLSearchParams({ ...(this.state() ? { state: this.state() ?? '' } : {}), ...(this.after() ? { cursor: this.after() ?? '' } : {}) }).toString();
    return words && `?${words}`;
  });

  constructor() {
    effect(() => {
      const page = this.view.value();
      if (page && !this.view.loading() && (this.state() || this.after())) this.announcer.say(page.items.length === 1 ? '1 lesson' : `${page.items.length} lessons`);
    });
  }
}
