// The child's side of `startServer`: answers questions by number, and ends with its parent.

/** Serves the questions, `cpu` among them, and says that it is ready. */
export function serve(ready, questions, close = () => undefined) {
  const all = {
    cpu() {
      const { user, system } = process.cpuUsage();
      return { cpu: user + system, rss: process.memoryUsage().rss };
    },
    ...questions,
  };
  process.on('message', async ({ id, question, argument }) => {
    try {
      process.send({ id, value: (await all[question](argument)) ?? null });
    } catch (error) {
      process.send({ id, error: String(error?.stack ?? error) });
    }
  });
  const end = async () => {
    setTimeout(() => process.exit(1), 5_000).unref();
    await close();
    process.exit(0);
  };
  process.once('SIGTERM', end);
  process.once('disconnect', end);
  process.send({ id: 'ready', value: ready });
}
