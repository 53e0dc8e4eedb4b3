import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Req, SetMetadata } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Settings } from '../config/config.js';
import { NotFound } from '../errors.js';
import { WorkQueue } from '../queue/work-queue.js';
import { Metrics } from './metrics.js';
import { PERMISSION_KEY } from './permission-key.js';

/** Figures for Prometheus: with a token when one is set, else for this machine only. */
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly queue: WorkQueue,
    private readonly settings: Settings,
  ) {}

  @Get()
  @ApiExcludeEndpoint()
  @Header('content-type', 'text/plain; version=0.0.4')
  @SetMetadata(PERMISSION_KEY, {
    public: 'Prometheus has no account; the route checks its own token or the local address',
  })
  async read(@Req() request: FastifyRequest): Promise<string> {
    if (!this.mayRead(request)) throw new NotFound();
    for (const [state, count] of Object.entries(await this.queue.counts())) this.metrics.jobs.set({ state }, count);
    return this.metrics.registry.metrics();
  }

  private mayRead(request: FastifyRequest): boolean {
    const token = this.settings.values.metricsToken;
    if (!token)
      return (
        ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '') &&
        !request.headers['x-forwarded-for']
      );
    const given = Buffer.from(request.headers.authorization ?? '');
    const wanted = Buffer.from(`Bearer ${token}`);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
}
