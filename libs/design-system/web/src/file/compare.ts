import { afterNextRender, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { focusQuietly } from '@accord/platform/web';
import { AccordButton } from '../form/button';

/** A field that two people changed. */
export interface Clash {
  readonly field: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

export type Keep = 'mine' | 'theirs' | 'both';

/**
 * Somebody saved first (409): each clashing field beside what was saved, nothing chosen beforehand. "Keep both" joins
 * the two texts. When every field has a choice, `settled` hands out the text of each.
 */
@Component({
  selector: 'accord-compare',
  imports: [AccordButton],
  template: `
    <section class="accord-compare">
      <h2 class="nhsuk-heading-m">Somebody saved this while you were writing</h2>
      <p class="nhsuk-body">{{ clashes().length === 1 ? 'One field differs.' : clashes().length + ' fields differ.' }} Choose for each, then save again. Nothing is lost.</p>
      @if (joined().length > 0) {
        <p class="nhsuk-body">Taken from your colleague, as you did not change it: {{ joined().join(', ') }}.</p>
      }
      @for (clash of clashes(); track clash.field) {
        <div class="accord-compare__field">
          <h3 class="nhsuk-heading-s">{{ clash.label }}</h3>
          <div class="accord-compare__sides">
            <div><h4>Yours</h4><p>{{ clash.mine || 'Left empty' }}</p></div>
            <div><h4>{{ savedAt() ? 'Saved at ' + savedAt() : 'Saved' }}</h4><p>{{ clash.theirs || 'Left empty' }}</p></div>
          </div>
          <div class="nhsuk-button-group" role="group" [attr.aria-label]="clash.label">
            @for (way of ways; track way.keep) {
              <button accordButton type="button" kind="secondary" [small]="true" [attr.aria-pressed]="chosen()[clash.field] === way.keep" (click)="choose(clash, way.keep)">{{ way.label }}</button>
            }
          </div>
        </div>
      }
    </section>
  `,
})
export class Compare {
  readonly clashes = input.required<readonly Clash[]>();
  /** Labels of the fields that only the colleague changed. */
  readonly joined = input<readonly string[]>([]);
  /** `10:42` */
  readonly savedAt = input('');
  readonly settled = output<Readonly<Record<string, string>>>();
  protected readonly chosen = signal<Readonly<Record<string, Keep>>>({});
  protected readonly ways = [
    { keep: 'mine', label: 'Use mine' },
    { keep: 'theirs', label: 'Use theirs' },
    { keep: 'both', label: 'Keep both' },
  ] as const;

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => {
      const heading = host.querySelector('h2');
      if (heading) focusQuietly(heading);
    });
  }

  protected choose(clash: Clash, keep: Keep): void {
    this.chosen.update((chosen) => ({ ...chosen, [clash.field]: keep }));
    if (this.clashes().every(({ field }) => this.chosen()[field])) this.settled.emit(this.outcome());
  }

  private outcome(): Record<string, string> {
    return Object.fromEntries(this.clashes().map((clash) => [clash.field, textOf(clash, this.chosen()[clash.field] ?? 'mine')]));
  }
}

function textOf({ mine, theirs }: Clash, keep: Keep): string {
  if (keep === 'both') return [theirs, mine].filter(Boolean).join('\n\n');
  return keep === 'mine' ? mine : theirs;
}
