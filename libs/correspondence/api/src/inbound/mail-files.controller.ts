import { Allow, Me } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { Id } from '@accord/platform/contract';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import * as z from 'zod';
import { DownloadMail } from './messages/download-mail';

/** Where a file stands in its message, from 1. */
export const Place = z.coerce.number().int().min(1).max(10_000);

/** Files never run in our origin: downloads only, sandboxed in case a browser opens one all the same. */
export const sandbox = "sandbox; default-src 'none'";

@Controller('api/mail/:id')
export class MailFilesController {
  constructor(private readonly download: DownloadMail) {}

  @Get('raw')
  @Allow('mail.read')
  @Header('Content-Security-Policy', sandbox)
  @ApiProduces('application/octet-stream')
  raw(@Param('id', { schema: Id }) id: string, @Me() me: Staff) {
    return this.download.raw(id, me);
  }

  @Get('files/:place')
  @Allow('mail.read')
  @Header('Content-Security-Policy', sandbox)
  @ApiProduces('application/octet-stream')
  file(@Param('id', { schema: Id }) id: string, @Param('place', { schema: Place }) place: number, @Me() me: Staff) {
    return this.download.file(id, place, me);
  }
}
