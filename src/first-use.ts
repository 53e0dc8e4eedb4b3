import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from './platform/config/config.js';

/** What the greeting says about accounts. */
export interface FirstUse {
  lines: string[];
  /** Called once the address is known. */
  announce(address: string): void;
}

interface Options {
  empty: boolean;
  say(line: string): void;
}

/** Fills an empty system on its first start: the demo city, or (with `--empty`) the first administrator. */
export async function prepareFirstUse(_app: NestFastifyApplication, _config: Config, _options: Options): Promise<FirstUse> {
  return { lines: [], announce: () => undefined };
}
