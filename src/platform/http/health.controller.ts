import { Controller, Get, SetMetadata } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { DomainError } from '../errors.js';
import type { Live, Ready } from './health.dto.js';
import { PERMISSION_KEY } from './permission-key.js';

/** Is the process up, and can it do its work. */
@ApiTags('operation')
@Controller('health')
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  /** The process runs. */
  @Get('live')
  @SetMetadata(PERMISSION_KEY, {
    public: 'a supervisor must be able to ask without an account; the answer holds nothing',
  })
  live(): Live {
    return { status: 'up' };
  }

  /** The database answers; 503 otherwise. */
  @Get('ready')
  @SetMetadata(PERMISSION_KEY, {
    public: 'a load balancer must be able to ask without an account; the answer holds nothing',
  })
  async ready(): Promise<Ready> {
    try {
      await this.dataSource.query('SELECT 1');
    } catch {
      throw new DomainError('unavailable', 'database-down', 'The database does not answer.', [], 5);
    }
    return { status: 'ready' };
  }
}
