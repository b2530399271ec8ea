import { aWorld } from '../../../../../test/api/support/world';
import type { World } from '../../../../../test/api/support/world';

describe('the figures for monitoring', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.end());

  it('are all there the first time somebody asks, and tell of no person', async () => {
    const { status, text } = await world.visitor().get('/metrics');
    const figures = [...text.matchAll(/^(accord_promise\w*|accord_oldest\w*)(\{[^}]*\})? /gm)].map(([, name, of = '']) => `${name}${of}`);
    expect({ status, figures }).toEqual({
      status: 200,
      figures: [
        'accord_promises{state="waiting"}', 'accord_promises{state="failed"}', 'accord_promises{state="doubt"}', 'accord_promises{state="claimed"}',
        'accord_oldest_due_promise_seconds', 'accord_promises_due', 'accord_promises_done_last_hour',
        'accord_promise_lateness_seconds{of="median"}', 'accord_promise_lateness_seconds{of="most"}',
      ],
    });
  });
});
