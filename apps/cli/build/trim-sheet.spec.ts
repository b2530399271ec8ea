import { join } from 'node:path';

interface TrimSheet {
  readonly namedIn: (text: string) => (name: string) => boolean;
  readonly withoutUnnamed: (css: string, isNamed: (name: string) => boolean) => string;
}

describe('the style sheet that is served', () => {
  let trim: TrimSheet;
  beforeAll(async () => {
    trim = (await import(join(import.meta.dirname, 'trim-sheet.mjs'))) as TrimSheet;
  });

  it.each`
    css                                                  | left                                                 | because
    ${'.a{x:y}.b{x:y}'}                                  | ${'.a{x:y}'}                                         | ${'nobody names b'}
    ${'.a .b,.a>p{x:y}'}                                 | ${'.a>p{x:y}'}                                       | ${'both classes must be there'}
    ${'p,h1:hover{x:y}'}                                 | ${'p,h1:hover{x:y}'}                                 | ${'elements are everywhere'}
    ${'.a:not(.b){x:y}'}                                 | ${'.a:not(.b){x:y}'}                                 | ${'it fits where b is not'}
    ${':is(.a,.b)>p{x:y}'}                               | ${':is(.a,.b)>p{x:y}'}                               | ${'one of the two is enough'}
    ${'[class~=".b"]{x:y}'}                              | ${'[class~=".b"]{x:y}'}                              | ${'it is no class'}
    ${'@media print{.b{x:y}}.a{x:y}'}                    | ${'.a{x:y}'}                                         | ${'nothing is left inside'}
    ${'@media print{@supports (x:y){.a{x:y}.b{x:y}}}'}   | ${'@media print{@supports (x:y){.a{x:y}}}'}          | ${'rules stand in rules'}
    ${'@keyframes b{to{x:y}}@charset "UTF-8";.a{x:y}'}   | ${'@keyframes b{to{x:y}}@charset "UTF-8";.a{x:y}'}   | ${'only selectors are looked at'}
    ${'.a{x:url("data:;},.b{")}.b{x:"}"}'}               | ${'.a{x:url("data:;},.b{")}'}                        | ${'what stands in quotes ends nothing'}
    ${'.tag--red{x:y}.tag__in{x:y}'}                       | ${'.tag--red{x:y}'}                                  | ${'a colour is put to it when the page runs'}
  `('holds $left of $css: $because', ({ css, left }: { css: string; left: string }) => {
    expect(trim.withoutUnnamed(css, trim.namedIn('class="a" [class]="`tag tag--${colour}`"'))).toBe(left);
  });
});
