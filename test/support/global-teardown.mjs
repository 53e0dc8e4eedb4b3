import { rm } from 'node:fs/promises';

export default async function globalTeardown() {
  const cluster = globalThis.hemsehriCluster;
  if (!cluster) return;
  globalThis.hemsehriCluster = undefined;
  await cluster.redis?.stop();
  await cluster.server.stop();
  await rm(cluster.folder, { recursive: true, force: true });
}
