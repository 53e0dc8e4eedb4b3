import { AsyncLocalStorage } from 'node:async_hooks';

const requests = new AsyncLocalStorage<{ id: string }>();

/** Runs what follows as one request, so that audit events can name it without passing it through every call. */
export const inRequest = <T>(id: string, work: () => T): T => requests.run({ id }, work);

export const requestId = (): string | undefined => requests.getStore()?.id;
