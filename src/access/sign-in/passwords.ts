import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { DomainError, InvalidFields } from '../../platform/errors.js';
import { canonicalPassword, weakness } from '../domain/password-rules.js';

/** argon2id (the library's default) with the parameters of OWASP's Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 4;
const WAITING = 200;

/** Makes and compares password hashes, few at a time: a flood of sign-ins must not take the processor from everybody else. */
@Injectable()
export class Passwords implements OnModuleInit {
  private dummy = '';
  private running = 0;
  private readonly queue: (() => void)[] = [];

  async onModuleInit(): Promise<void> {
    this.dummy = await hash(randomBytes(16), COST);
  }

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(canonicalPassword(password), COST));
  }

  /** Compares; without a hash it compares with a dummy, so that an unknown account costs the same time. */
  async matches(stored: string | null | undefined, password: string): Promise<boolean> {
    const right = await this.inTurn(() => verify(stored ?? this.dummy, canonicalPassword(password)));
    return right && typeof stored === 'string';
  }

  /** Throws when the password is too easy to guess. */
  requireStrong(password: string, email: string, pointer: string): void {
    const reason = weakness(password, email);
    if (reason) throw new InvalidFields([{ pointer, code: 'weak-password', detail: `the password ${reason}` }]);
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.queue.length >= WAITING)
        throw new DomainError('limited', 'sign-in-busy', 'Too many sign-ins at once. Try again.', [], 5);
      await new Promise<void>((next) => this.queue.push(next));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      // The place goes straight to the next in line, or is free.
      const next = this.queue.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
