import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { ChangeIssue, CodeLists, IssueInput, type IssuesOfCase, Saved } from '@accord/casework/contract';
import { AccordButton, AccordInput, Actions, Choices, Compare, differences, ErrorSummary, Field } from '@accord/design-system/web';
import { Places } from '@accord/directory/contract';
import { AccordFormDirective, ApiClient, apiView, contractForm, draftOfCase, keepDraft } from '@accord/platform/web';
import { CaseOnScreen } from '../case/case-on-screen';
import { placeOptions } from '../people/place-options';

/** A new issue, or one that is changed: its words, question, place and codes. Kept as it is typed. */
@Component({
  selector: 'accord-issue-form',
  imports: [AccordButton, AccordFormDirective, AccordInput, Actions, Choices, Compare, ErrorSummary, Field, FormField, RouterLink],
  templateUrl: './issue-form.html',
})
export class IssueForm {
  readonly caseId = input.required<string>();
  /** Absent for a new one. */
  readonly issue = input<IssuesOfCase['items'][number]>();
  /** Words that a new one begins with. */
  readonly chosen = input('');
  readonly draft = input<string>();
  private readonly api = inject(ApiClient);
  private readonly screen = inject(CaseOnScreen);
  protected readonly lists = apiView(() => '/api/codes', CodeLists);
  private readonly directory = apiView(() => '/api/places', Places);
  protected readonly places = computed(() => placeOptions(this.directory.value()));
  // Issue and version travel with the words: a draft finds its page again, and still meets what a colleague saved since.
  private readonly before = computed(() => {
    const issue = this.issue();
    return {
      issueId: issue?.id ?? 'new', text: issue?.text ?? this.chosen(), question: issue?.question ?? '', place: issue?.siteId ? `${issue.siteId}/${issue.serviceId ?? ''}` : '',
      serviceArea: issue?.serviceArea?.code ?? '', subject: issue?.subject?.code ?? '', subSubject: issue?.subSubject?.code ?? '',
      clinicalGroup: issue?.clinicalGroup?.code ?? '', professions: (issue?.professions ?? []).map(({ code }) => code) as readonly string[], version: issue?.version ?? 0,
    };
  });
  protected readonly typed = linkedSignal(() => this.before());
  protected readonly form = contractForm(this.typed, IssueInput.extend({ version: ChangeIssue.shape.version.optional() }), ({ place, version, ...typed }) => {
    const [siteId, serviceId] = place.split('/');
    const code = (value: string) => value || null;
    return {
      text: typed.text, question: typed.question, siteId: siteId || null, serviceId: serviceId || null, serviceArea: code(typed.serviceArea), subject: code(typed.subject),
      subSubject: this.finer().some((one) => one.code === typed.subSubject) ? typed.subSubject : null,
      clinicalGroup: typed.subject === 'clinical-treatment' ? code(typed.clinicalGroup) : null, professions: typed.professions, ...(version ? { version } : {}),
    };
  });
  protected readonly kept = keepDraft(this.typed, draftOfCase('issue', this.caseId), this.draft);
  protected readonly finer = computed(() => (this.lists.value()?.subSubject ?? []).filter(({ subject }) => subject === this.typed().subject));
  protected readonly professions = computed(() => (this.lists.value()?.profession ?? []).map(({ code, label, caution }) => ({ value: code, label, ...(caution ? { hint: caution } : {}) })));
  protected readonly clash = computed(() => {
    const saved = this.form.saved();
    // What an older draft began with is not known here: then every difference is shown.
    const before = this.typed().version === this.before().version ? this.before() : {};
    return saved ? differences(before, this.typed(), saved, { text: 'Issue', question: 'Question' }) : undefined;
  });

  protected cautionOf(list: 'serviceArea' | 'subject' | 'clinicalGroup', code: string): string {
    return this.lists.value()?.[list].find((one) => one.code === code)?.caution ?? '';
  }

  /** What was chosen of both is what the next press saves, from the colleague's version on. */
  protected settle(outcome: Readonly<Record<string, string>>): void {
    const version = Number(this.form.saved()?.['version'] ?? this.typed().version);
    this.typed.update((typed) => ({ ...typed, ...outcome, version }));
    this.form.clear();
  }

  protected async save(): Promise<void> {
    const base = `/api/cases/${this.caseId()}/issues`;
    const one = this.issue();
    const answer = await this.form.press((request, sending) => (one ? this.api.put(`${base}/${one.id}`, request, Saved, sending) : this.api.post(base, request, Saved, sending)));
    if (!answer?.ok) return;
    await this.kept.finish();
    await this.screen.back(this.caseId(), one ? `Issue ${one.number} is saved.` : 'The issue is added.', 'issues');
  }
}
