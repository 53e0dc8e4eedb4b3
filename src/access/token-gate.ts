import { Injectable } from '@nestjs/common';
import { LargeBodyGate } from '../platform/http/takes-large-body.js';
import { AccessTokens } from './access-tokens.js';

/** Large bodies come from those who hold a token; whether its session lives and what it may do is asked as for every request. */
@Injectable()
export class TokenGate extends LargeBodyGate {
  constructor(private readonly tokens: AccessTokens) {
    super();
  }

  admits(authorization: string | undefined): boolean {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    return token !== undefined && this.tokens.isOurs(token);
  }
}
