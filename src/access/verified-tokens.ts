import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';

const MOST = 2_000;

/**
 * Whom tokens stand for whose signature was checked, until they expire. Checking it again on every request gives the same answer;
 * whether the session still lives is asked of the database each time all the same.
 */
@Injectable()
export class VerifiedTokens {
  private readonly known = new Map<string, { actor: Actor; expires: number }>();

  constructor(private readonly clock: Clock) {}

  /** By the whole `Authorization` header; null for one that has to be checked. */
  find(header: string | undefined): Actor | null {
    const found = header === undefined ? undefined : this.known.get(header);
    return found && this.clock.now().getTime() < found.expires ? found.actor : null;
  }

  /** `expires` in seconds since 1970, as tokens say it. The oldest gives way. */
  remember(header: string, actor: Actor, expires: number): void {
    if (this.known.size >= MOST) this.known.delete(this.known.keys().next().value!);
    this.known.set(header, { actor, expires: expires * 1000 });
  }
}
