import { Component, computed, inject, input, signal } from '@angular/core';
import { Session } from '@accord/access/web';
import { LessonRepeats } from '@accord/outcomes/contract';
import { PartState, Status } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';
import { RepeatCard } from './repeat-card';

/** Issues of this case that look like lessons which were said to hold. Shown only when there are any. */
@Component({
  selector: 'accord-lesson-repeats',
  imports: [PartState, RepeatCard, Status],
  template: `
    <accord-part-state [of]="view" what="possible repeats" />
    <accord-status>{{ line() }}</accord-status>
    @if (repeats().length > 0) {
      <section aria-labelledby="repeats">
        <h2 class="nhsuk-heading-s" id="repeats">Possible repeats</h2>
        <p class="nhsuk-body">These issues look like lessons that were checked and held. Please say what each is.</p>
        @for (repeat of repeats(); track repeat.issueId + repeat.lesson.id) {
          <accord-repeat-card [caseId]="caseId()" [repeat]="repeat" [mayWrite]="mayWrite()" (done)="said($event)" />
        }
      </section>
    }
  `,
})
export class LessonRepeatsList {
  readonly caseId = input.required<string>();
  private readonly session = inject(Session);
  protected readonly mayWrite = computed(() => this.session.may('lesson.write'));
  protected readonly line = signal('');
  protected readonly view = apiView(() => `/api/cases/${this.caseId()}/lesson-repeats`, LessonRepeats, { keep: true });
  protected readonly repeats = computed(() => this.view.value()?.items ?? []);

  protected said(text: string): void {
    this.line.set(text);
    this.view.reload();
  }
}
