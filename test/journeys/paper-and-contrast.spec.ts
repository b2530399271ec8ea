import { aComplaint, ask } from './support/ask';
import { picture } from './support/browser';
import { aJourney } from './support/journey';

jest.setTimeout(90_000);

/** What cannot be seen on the usual screen: paper, forced colours, a dark system (screens.md 5.4). */
describe('a case and a letter', () => {
  const journey = aJourney();

  it('print black on white, without what is only for screens, and say when and by whom', async () => {
    const { page, is, hands } = await journey.signedIn('Complaints officer');
    const id = await aComplaint(page, { needs: [{ kind: 'interpreter', detail: 'BSL' }] });
    const { id: letter } = await ask<{ id: string }>(page, 'POST', `/api/cases/${id}/letters`, { kind: 'acknowledgement' });
    await page.goto(`/cases/${id}`);
    await hands.read(/waited nine hours/);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    for (const gone of ['.nhsuk-header', '.nhsuk-footer', '.accord-sections', '.accord-do', '#timeline-kind']) expect([gone, await page.locator(gone).first().isVisible()]).toEqual([gone, false]);
    expect(await page.getByText('Interpreter: BSL').first().isVisible()).toBe(true);
    expect(await page.locator('main a', { hasText: 'Why' }).first().evaluate((link) => getComputedStyle(link, '::after').content)).toBe('none');
    expect(await page.locator('accord-printed-by').innerText()).toMatch(new RegExp(`^${is.organisation}\\. Printed .* by ${is.name}\\.$`));
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    await picture(page, 'paper-case');
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`/cases/${id}/letters/${letter}?show=preview`);
    await page.getByRole('article').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('article').isVisible()).toBe(true);
    await picture(page, 'paper-letter');
  });

  it('keep shapes, borders and words in forced colours, and stay light on a dark system', async () => {
    const { page, hands } = await journey.signedIn('Complaints officer');
    const id = await aComplaint(page);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(`/cases/${id}`);
    await hands.read(/waited nine hours/);
    const shape = page.locator('accord-due svg').first();
    expect(await shape.evaluate((svg) => getComputedStyle(svg).color === getComputedStyle(svg.parentElement ?? svg).color)).toBe(true);
    const under = await page.locator('.accord-sections a').evaluateAll((links) => new Set(links.map((link) => getComputedStyle(link).borderBottomColor)).size);
    expect(under).toBe(2);
    await hands.tabTo('Do something');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).not.toBe('none');
    await picture(page, 'forced-colours-case');
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'dark' });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(240, 244, 245)');
  });
});
