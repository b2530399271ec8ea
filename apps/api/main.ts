import 'reflect-metadata';
import { readSettings } from '@accord/platform/api';
import { couldNotStart } from './could-not-start';
import { createApp } from './create-app';
import { giveBackWhenIdle } from './give-back';
import { refuseUnsafeStart } from './refuse-unsafe-start';
import { stopWithParent } from './stop-with-parent';

try {
  const settings = readSettings(process.env);
  await refuseUnsafeStart(settings);
  const app = await createApp(settings, { logged: true });
  stopWithParent(() => app.close());
  await app.listen(settings.PORT, settings.HOST);
  giveBackWhenIdle();
  process.send?.({ ready: true });
} catch (fault) {
  couldNotStart(fault);
}
