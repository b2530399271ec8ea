import { aComplaint } from './support/ask';
import { aJourney, sound } from './support/journey';

jest.setTimeout(90_000);

describe('a complaint of a Scottish board', () => {
  const journey = aJourney();

  it('is moved to stage 2 by keyboard, and the dates of stage 2 take over', async () => {
    const { page, hands } = await journey.signedIn('Complaints officer', 1);
    const id = await aComplaint(page, {}, { nation: 'scotland', stage: 1 });
    await page.goto(`/cases/${id}/dates`);
    await hands.read(/S-1 v1/);
    await page.goto(`/cases/${id}`);
    await hands.read(/waited nine hours/);
    await hands.go('Do something');
    await hands.go('Move to stage 2');
    await hands.arrive('Move to stage 2');
    await hands.read('No text that was read sets a last day on which they may ask.');
    await sound(page, 'escalate');
    await hands.press('Control+Enter');
    await hands.read('There is a problem');
    await hands.fill('Why does it move to stage 2?', 'She is not content with the answer of stage 1.');
    await hands.press('Control+Enter');
    await hands.arrive(/waited nine hours/);
    await hands.read('The complaint is at stage 2.');
    await hands.go(/^Dates/);
    await hands.arrive('Dates');
    await hands.read(/S-2ACK v1/);
    await hands.read(/S-2 v1/);
    await sound(page, 'dates-stage-2');
  });
});
