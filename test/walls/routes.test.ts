import { Controller, Get, Module, type DynamicModule, type ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import { AccessGuard } from '../../src/access/access.guard.js';
import { Permit } from '../../src/access/index.js';
import { Forbidden } from '../../src/platform/errors.js';
import { startTestApp } from '../support/app.js';

@Controller('v1/forgotten')
class ForgottenController {
  @Get('permitted')
  @Permit('directory.read')
  permitted(): object {
    return {};
  }

  @Get('open')
  open(): object {
    return {};
  }
}

@Module({ controllers: [ForgottenController] })
class ForgottenModule {}

jest.mock('../../src/app.module.js', () => {
  const actual = jest.requireActual<{ AppModule: { with(...args: unknown[]): DynamicModule } }>(
    '../../src/app.module.js',
  );
  return {
    AppModule: {
      with: (...args: unknown[]): DynamicModule => {
        const root = actual.AppModule.with(...args);
        return { ...root, imports: [...root.imports!, mockForgotten()] };
      },
    },
  };
});
const mockForgotten = (): typeof ForgottenModule => ForgottenModule;

it('a route without a permission stops the start, and is named', async () => {
  await expect(startTestApp()).rejects.toThrow('Routes without a permission: GET /api/v1/forgotten/open');
});

it('a route without a permission that slipped through stays shut', async () => {
  const guard = new AccessGuard(
    { get: () => undefined } as unknown as Reflector,
    {} as never,
    {} as never,
    {} as never,
  );
  await expect(guard.canActivate({ getHandler: () => undefined } as unknown as ExecutionContext)).rejects.toThrow(
    Forbidden,
  );
});
