import { AskPasswordReset, LinkStanding, LookAtLink, UseLink } from '@accord/access/contract';
import type { AskPasswordReset as AskRequest, LookAtLink as LookRequest, UseLink as UseRequest } from '@accord/access/contract';
import { Answers, Open } from '@accord/platform/api';
import { Done } from '@accord/platform/contract';
import { isRefused } from '@accord/platform/rules';
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { browserCookie, browserKnownFor, KnownBrowsers } from './known-browsers';
import { Links } from './links';
import { PasswordResets } from './password-resets';
import { cookie } from './session.controller';

@Controller('api')
export class LinksController {
  constructor(
    private readonly links: Links,
    private readonly resets: PasswordResets,
    private readonly browsers: KnownBrowsers,
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
  async use(@Body({ schema: UseLink }) request: UseRequest, @Req() http: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const used = await this.links.use(request, http.id);
    if (isRefused(used)) return used;
    // Whoever held the link is let in next, however many others try the same address meanwhile.
    void reply.setCookie(browserCookie, this.browsers.with(http.cookies[browserCookie], used.email), { ...cookie, maxAge: browserKnownFor });
    return { done: true };
  }
}
