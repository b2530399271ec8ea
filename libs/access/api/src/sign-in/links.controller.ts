import { AskPasswordReset, LinkStanding, LookAtLink, UseLink } from '@accord/access/contract';
import type { AskPasswordReset as AskRequest, LookAtLink as LookRequest, UseLink as UseRequest } from '@accord/access/contract';
import { Answers, Open } from '@accord/platform/api';
import { Done } from '@accord/platform/contract';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Links } from './links';
import { PasswordResets } from './password-resets';

@Controller('api')
export class LinksController {
  constructor(
    private readonly links: Links,
    private readonly resets: PasswordResets,
  ) {}

  @Post('password-reset')
  @HttpCode(200)
  @Open('somebody who forgot their password cannot sign in; the answer never tells whether an address is known')
  @Answers(Done)
  async ask(@Body({ schema: AskPasswordReset }) request: AskRequest) {
    await this.resets.ask(request.email);
    return { done: true };
  }

  @Post('links/standing')
  @HttpCode(200)
  @Open('the secret of the one-use link is the permission; looking uses nothing up')
  @Answers(LinkStanding)
  look(@Body({ schema: LookAtLink }) { token }: LookRequest) {
    return this.links.standing(token);
  }

  @Post('links')
  @HttpCode(200)
  @Open('the secret of the one-use link is the permission')
  @Answers(Done)
  use(@Body({ schema: UseLink }) request: UseRequest, @Req() http: FastifyRequest) {
    return this.links.use(request, http.id);
  }
}
