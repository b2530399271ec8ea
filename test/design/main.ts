import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { Component, inject, provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, RouterOutlet, TitleStrategy, withComponentInputBinding } from '@angular/router';
import { Footer, Header, SkipLink } from '@accord/design-system/web';
import { AccordTitles, Announcer, keepPeopleOutOfAddresses, markAsOurs, watchConnection } from '@accord/platform/web';
import { FilePage } from './file-page';
import { FormsPage } from './forms-page';
import { InterruptionPage } from './interruption-page';
import { ListPage } from './list-page';
import { StatesPage } from './states-page';

const menu = ['Home', 'Contacts', 'To sort', 'Board', 'Cases', 'Calendar', 'Mediation', 'Directory', 'Lessons', 'Reports'].map((label) => ({
  label,
  to: label === 'Home' ? '/' : `/${label.toLowerCase().replace(' ', '-')}`,
}));

/** Every part of the design system in the frame of the portal, for the tests that look at them. Never shipped. */
@Component({
  selector: 'accord-root',
  imports: [Footer, Header, RouterOutlet, SkipLink],
  template: `
    <accord-skip-link />
    <accord-header organisation="Stoneleigh University Hospitals NHS Trust" user="Grace Okafor" [items]="menu" [searchable]="true" />
    <div class="nhsuk-width-container accord-width">
      <main class="nhsuk-main-wrapper accord-main" id="maincontent" tabindex="-1"><router-outlet /></main>
    </div>
    <accord-footer line="A demonstration: every person and case is made up." />
    <div class="nhsuk-u-visually-hidden" aria-live="polite">{{ announcer.text() }}</div>
  `,
})
class Design {
  protected readonly menu = menu;
  protected readonly announcer = inject(Announcer);
}

await bootstrapApplication(Design, {
  providers: [
    provideZonelessChangeDetection(),
    provideHttpClient(withInterceptors([keepPeopleOutOfAddresses, markAsOurs, watchConnection])),
    { provide: TitleStrategy, useClass: AccordTitles },
    provideRouter(
      [
        { path: 'forms', title: 'Forms', component: FormsPage },
        { path: 'list', title: 'List', component: ListPage },
        { path: 'file', title: 'AC-26-00412', component: FilePage },
        { path: 'states', title: 'States', component: StatesPage },
        { path: 'interruption', title: 'Destroy these notes', component: InterruptionPage },
      ],
      withComponentInputBinding(),
    ),
  ],
});
