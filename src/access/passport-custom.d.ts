declare module 'passport-custom' {
  import type { Strategy as Base } from 'passport';
  import type { IncomingMessage } from 'node:http';

  /** The package brings no types. */
  export class Strategy implements Base {
    constructor(verify: (request: IncomingMessage, done: (error: unknown, user?: unknown) => void) => void);
    name: string;
    authenticate(request: unknown, options?: unknown): void;
  }
}
