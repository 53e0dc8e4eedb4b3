import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Settings } from '../../platform/config/config.js';
import { Forbidden } from '../../platform/errors.js';

const PATH = '/api/v1/auth';
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The refresh token of a browser: a cookie no script can read, sent to `/api/v1/auth` and nowhere else. */
@Injectable()
export class RefreshCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(settings: Settings) {
    this.secure = settings.values.publicUrl?.startsWith('https://') ?? false;
    // Browsers take a cookie of this prefix only over https, so that nobody on the way can plant one.
    this.name = this.secure ? '__Secure-hs_refresh' : 'hs_refresh';
  }

  set(reply: FastifyReply, refreshToken: string, endsAt: Date, now: Date): void {
    const seconds = Math.max(0, Math.floor((endsAt.getTime() - now.getTime()) / 1000));
    void reply.header('set-cookie', this.line(refreshToken, seconds));
  }

  clear(reply: FastifyReply): void {
    void reply.header('set-cookie', this.line('', 0));
  }

  /** The cookie's token; null without one. Another site may not make a browser use it. */
  read(request: FastifyRequest): string | null {
    const token = cookieOf(request.headers.cookie, this.name);
    if (token === null || !TOKEN.test(token)) return null;
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin')
      throw new Forbidden('foreign-page', 'Another site may not do this for you.');
    return token;
  }

  private line(value: string, seconds: number): string {
    return `${this.name}=${value}; Path=${PATH}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${this.secure ? '; Secure' : ''}`;
  }
}

/** One cookie of the header (RFC 6265, section 4.2.1); null when it is missing, or there twice and so planted by somebody. */
export function cookieOf(header: string | undefined, name: string): string | null {
  if (header === undefined || header.length > 8_192) return null;
  const values = header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  return values.length === 1 ? values[0]! : null;
}
