import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { RuleView } from '@accord/commitments/contract';
import { AccordButton, DayPipe, Lead, MomentPipe, PageState, Summary, Tag } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';

const calendarNames: Readonly<Record<string, string>> = {
  'by-site': 'That of our nation, with our changes',
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

const holds = {
  off: 'Does not hold the date: nobody has confirmed it. Both dates are shown, and the earlier binds.',
  on: 'Holds the date: it counts from the day consent comes.',
} as const;

/** One rule with every version: who read which words, since when it holds, and what a change would move. */
@Component({
  selector: 'accord-rule-page',
  imports: [AccordButton, DayPipe, Lead, MomentPipe, PageState, RouterLink, Summary, Tag],
  template: `
    <accord-page-state [of]="view" what="the rule" />
    @if (view.value(); as rule) {
      <p class="nhsuk-body-s"><a routerLink="/admin/rules">Back to the rules</a></p>
      <accord-lead [heading]="rule.id + ': ' + rule.what" [line]="rule.policy ? 'A local target: policy, not law.' : ''">
        @if (mayChange()) {
          <div class="nhsuk-button-group">
            @if (rule.versions[0]?.length !== null || rule.unconfirmed) {
              <a accordButton [small]="true" [routerLink]="['/admin/rules', rule.id, 'new']">{{ rule.policy ? 'Set another target' : rule.versions[0]?.standing === 'off' ? 'I read the text: switch it on' : 'I read the text: new version' }}</a>
            }
            @if (rule.consentHold === 'off') {
              <a accordButton kind="secondary" [small]="true" [routerLink]="['/admin/rules', rule.id, 'consent-hold']">I read the text: hold for consent</a>
            }
            @if (rule.consentHold === 'on') {
              <a accordButton kind="secondary" [small]="true" [routerLink]="['/admin/rules', rule.id, 'consent-hold', 'off']">No longer hold for consent</a>
            }
            @if (rule.versions[0]?.standing === 'on') {
              <a accordButton kind="secondary" [small]="true" [routerLink]="['/admin/rules', rule.id, 'off']">Switch it off</a>
            }
          </div>
        }
      </accord-lead>
      <accord-summary [rows]="rows()" />
      @for (version of rule.versions; track version.version) {
        <section class="accord-card" [attr.aria-labelledby]="'version-' + version.version">
          <h2 class="nhsuk-heading-s" [id]="'version-' + version.version">
            Version {{ version.version }} <accord-tag [colour]="version.standing === 'on' ? 'green' : 'grey'">{{ version.standing === 'on' ? 'On' : 'Off' }}</accord-tag>
          </h2>
          <p class="nhsuk-body">How long: {{ version.lengthWords }}. More time: {{ version.extensionWords }}.{{ version.heldForConsent ? ' Held for consent: it counts from the day consent comes.' : '' }}</p>
          <p class="nhsuk-body">
            {{ version.validFrom ? 'For what begins on or after ' + (version.validFrom | day: 'sentence') : 'No first day' }}{{ version.validTo ? ', to ' + (version.validTo | day: 'sentence') : '' }}.
            {{ version.countConfirmed ? '' : 'How it counts is not yet confirmed.' }}
          </p>
          <p class="nhsuk-body-s">Source: {{ version.source }}. Evidence: {{ version.evidence }}.</p>
          @if (version.read; as read) {
            <p class="nhsuk-body">{{ read.by }} read the text on {{ read.on | day: 'sentence' }}:</p>
            <blockquote class="nhsuk-inset-text">{{ read.quotation }}</blockquote>
          }
          @if (version.act; as act) {
            <p class="nhsuk-body-s">
              Recorded by {{ act.recordedBy }} on {{ act.recordedAt | moment: 'year' }}{{ act.reason ? ': ' + act.reason : '' }}.
              @if (maySee) {
                <a [routerLink]="['/redating', act.id]">What version {{ version.version }} would move</a>
              }
            </p>
          }
        </section>
      }
    }
  `,
})
export class RulePage {
  readonly ruleId = input.required<string>();
  private readonly session = inject(Session);
  protected readonly maySee = this.session.may('redating.read');
  protected readonly mayChange = computed(() => this.session.may('rules.manage'));
  protected readonly view = apiView(() => `/api/rules/${this.ruleId()}`, RuleView);
  protected readonly rows = computed(() => {
    const rule = this.view.value();
    if (!rule) return [];
    return [
      { label: 'Where it holds', value: rule.jurisdiction },
      { label: 'Counted from', value: rule.startsAt },
      { label: 'Calendar', value: calendarNames[rule.calendar] ?? rule.calendar },
      { label: 'If it is missed', value: rule.ifMissed },
      ...(rule.consentHold === 'none' ? [] : [{ label: 'Waiting for consent', value: holds[rule.consentHold] }]),
    ];
  });
}
