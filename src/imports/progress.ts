import cliProgress from 'cli-progress';

/** Shows how far an import is. */
export interface Progress {
  start(what: string, total: number): void;
  at(done: number): void;
  stop(): void;
}

export const silent: Progress = { start: () => undefined, at: () => undefined, stop: () => undefined };

/** A bar on a terminal; elsewhere (a log file, a pipe) a plain line every ten seconds. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? bar(stream) : lines(stream);
}

function bar(stream: NodeJS.WriteStream): Progress {
  const shown = new cliProgress.SingleBar(
    {
      stream,
      format: '{what} [{bar}] {percentage}% {value}/{total} {eta_formatted}',
      hideCursor: true,
      clearOnComplete: false,
      fps: 5,
    },
    cliProgress.Presets.legacy,
  );
  return {
    start: (what, total) => shown.start(Math.max(total, 1), 0, { what }),
    at: (done) => shown.update(done),
    stop: () => shown.stop(),
  };
}

const EVERY_MS = 10_000;

function lines(stream: NodeJS.WriteStream): Progress {
  let what = '';
  let total = 1;
  let last = 0;
  return {
    start: (title, size) => {
      [what, total, last] = [title, Math.max(size, 1), Date.now()];
      stream.write(`${what} …\n`);
    },
    at: (done) => {
      if (Date.now() - last < EVERY_MS) return;
      last = Date.now();
      stream.write(`${what}: ${Math.floor((done / total) * 100)} %\n`);
    },
    stop: () => undefined,
  };
}
