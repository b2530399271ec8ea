import { NgComponentOutlet } from '@angular/common';
import { Component, inject, InjectionToken, input, resource, type Type } from '@angular/core';

/** Fetches what stands above every page of a case: its head, needs and sections. It takes the input `caseId`. */
export type LoadCaseFrame = () => Promise<Type<unknown> | undefined>;

/** The room of the case file gives it; pages of the rooms below only make place for it. */
export const CASE_FRAME = new InjectionToken<LoadCaseFrame>('what stands above every page of a case', {
  providedIn: 'root',
  factory: () => () => Promise.resolve(undefined),
});

/** First thing of every page under `/cases/:id`: `<accord-case-frame [caseId]="id()" />`. */
@Component({
  selector: 'accord-case-frame',
  imports: [NgComponentOutlet],
  template: `<ng-container *ngComponentOutlet="frame.value() ?? null; inputs: { caseId: caseId() }" />`,
})
export class CaseFrame {
  readonly caseId = input.required<string>();
  protected readonly frame = resource({ loader: inject(CASE_FRAME) });
}
