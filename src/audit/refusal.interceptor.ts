import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { catchError, from, switchMap, throwError, type Observable } from 'rxjs';
import type { Actor } from '../platform/actor.js';
import { DomainError } from '../platform/errors.js';
import { REFUSED } from './domain/vocabulary.js';
import { Denials } from './trail.js';

/** Records what a service refuses to somebody whom the guard let in: the wrong person for a step, a file of another unit's work. */
@Injectable()
export class RefusalInterceptor implements NestInterceptor {
  constructor(private readonly denials: Denials) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        const request = context.switchToHttp().getRequest<FastifyRequest & { user?: Actor }>();
        const { user } = request;
        if (!(error instanceof DomainError) || error.kind !== 'forbidden' || !user) return throwError(() => error);
        const detail = { method: request.method, route: request.routeOptions.url ?? '', code: error.code };
        return from(this.denials.record(user, REFUSED, detail)).pipe(switchMap(() => throwError(() => error)));
      }),
    );
  }
}
