import type { Routes } from '@angular/router';

/** What came of a case: the apology, what is given, what is learned. */
export const routes: Routes = [
  { path: 'cases/:id/apology', title: 'Apology', loadComponent: () => import('./apology/apology-page').then((page) => page.ApologyPage) },
  { path: 'cases/:id/apology/write', title: 'Write the apology', loadComponent: () => import('./apology/write-page').then((page) => page.WritePage) },
  { path: 'cases/:id/apology/remedy', title: 'Add a remedy', loadComponent: () => import('./apology/remedy-page').then((page) => page.RemedyPage) },
  { path: 'cases/:id/apology/spoken', title: 'Record a spoken apology', loadComponent: () => import('./apology/spoken-page').then((page) => page.SpokenPage) },
  { path: 'cases/:id/lessons', title: 'Lessons', loadComponent: () => import('./lessons/case-lessons-page').then((page) => page.CaseLessonsPage) },
  { path: 'cases/:id/lessons/new', title: 'Add a lesson', loadComponent: () => import('./lessons/add-lesson-page').then((page) => page.AddLessonPage) },
  { path: 'lessons', title: 'Lessons', loadComponent: () => import('./lessons/lessons-page').then((page) => page.LessonsPage) },
  { path: 'lessons/:lessonId', title: 'Lesson', loadComponent: () => import('./lessons/lesson-page').then((page) => page.LessonPage) },
  { path: 'sign-off', title: 'To sign', loadComponent: () => import('./sign-off/to-sign-page').then((page) => page.ToSignPage) },
  { path: 'sign-off/:letterId', title: 'Sign this letter', loadComponent: () => import('./sign-off/sign-page').then((page) => page.SignPage) },
];
