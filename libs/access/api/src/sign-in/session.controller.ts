import { DemoSignIns, Me as MeView, SignIn as SignInSchema } from '@accord/access/contract';
import type { SignIn as SignInRequest } from '@accord/access/contract';
import { Answers, Open } from '@accord/platform/api';
import { Done } from '@accord/platform/contract';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, Me } from '../allow';
import type { Staff } from '../signed-in';
import { cookieName } from '../session.guard';
import { DemoAccounts } from './demo-accounts';
import { EndSessions } from './end-sessions';
import { browserCookie, browserKnownFor, KnownBrowsers } from './known-browsers';
import { SignIn } from './sign-in';
import { WhoAmI } from './who-am-i';

export const cookie = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

@Controller('api')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly whoAmI: WhoAmI,
    private readonly endSessions: EndSessions,
    private readonly browsers: KnownBrowsers,
    private readonly demo: DemoAccounts,
  ) {}

  @Post('session')
  @HttpCode(200)
  @Open('signing in comes before a session')
  @Answers(Done)
  async open(@Body({ schema: SignInSchema }) request: SignInRequest, @Req() http: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const browser = http.cookies[browserCookie];
    const token = await this.signIn.run(request, { address: http.ip, browser });
    await this.endSessions.before(http.cookies[cookieName], http.id);
    void reply.setCookie(cookieName, token, cookie).setCookie(browserCookie, this.browsers.with(browser, request.email), { ...cookie, maxAge: browserKnownFor });
    return { done: true };
  }

  @Get('session')
  @Allow('self.use')
  @Answers(MeView)
  me(@Me() me: Staff) {
    return this.whoAmI.run(me);
  }

  @Delete('session')
  @Allow('self.use')
  @Answers(Done)
  async signOut(@Me() me: Staff, @Res({ passthrough: true }) reply: FastifyReply) {
    void reply.clearCookie(cookieName, cookie);
    return this.endSessions.one(me);
  }

  @Delete('sessions')
  @Allow('self.use')
  @Answers(Done)
  async signOutEverywhere(@Me() me: Staff, @Res({ passthrough: true }) reply: FastifyReply) {
    void reply.clearCookie(cookieName, cookie);
    return this.endSessions.all(me.staffId);
  }

  @Get('demo/sign-ins')
  @Open('lists the made-up people of the demo, and nobody anywhere else')
  @Answers(DemoSignIns)
  signIns() {
    return this.demo.run();
  }
}
