import 'reflect-metadata';
import { AnchorKeeper } from '@accord/access/api';
import { Mornings } from '@accord/commitments/api';
import { MailboxPoller, MailCatcher } from '@accord/correspondence/api';
import { PromiseWorker, readSettings } from '@accord/platform/api';
import { NestFactory } from '@nestjs/core';
import { couldNotStart } from '../api/could-not-start';
import { giveBackWhenIdle } from '../api/give-back';
import { refuseUnsafeStart } from '../api/refuse-unsafe-start';
import { RoomsModule } from '../api/rooms.module';
import { stopWithParent } from '../api/stop-with-parent';

try {
  const settings = readSettings(process.env);
  await refuseUnsafeStart(settings);
  const app = await NestFactory.createApplicationContext(RoomsModule.with(settings), { logger: ['error', 'warn'], abortOnError: false });
  stopWithParent(() => app.close());
  await app.get(MailCatcher).start();
  app.get(MailboxPoller).start();
  app.get(PromiseWorker).start();
  app.get(Mornings).start();
  app.get(AnchorKeeper).start();
  giveBackWhenIdle();
  process.send?.({ ready: true });
} catch (fault) {
  couldNotStart(fault);
}
