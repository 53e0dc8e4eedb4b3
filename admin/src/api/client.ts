import createClient, { type Middleware } from 'openapi-fetch';
import { Problem, problemOf } from './problem';
import type { components, paths } from './schema';
import { accessToken, accessTokenAfter, presentToken } from './session';

export type { paths };
/** The shapes of the API by their names in the description: `Api['CaseView']`. */
export type Api = components['schemas'];

/** Calls of somebody who is about to sign in; asking for a new token first would fail for want of a session. */
const BEFORE_SESSION = /^\/api\/v1\/auth\/(sign-in|second-factor|password-with-code)/;

/** Calls carry the token, are tried once more with a new one, and fail as a Problem. */
const asStaff: Middleware = {
  async onRequest({ request, schemaPath }) {
    const token = BEFORE_SESSION.test(schemaPath) ? presentToken() : await accessToken();
    if (token) request.headers.set('authorization', `Bearer ${token}`);
    return request;
  },
};

async function send(request: Request): Promise<Response> {
  const again = request.clone();
  try {
    const response = await fetch(request);
    if (response.status !== 401 || !request.headers.has('authorization')) return response;
    const token = await accessTokenAfter(request.headers.get('authorization')!.slice('Bearer '.length));
    if (!token) return response;
    again.headers.set('authorization', `Bearer ${token}`);
    return await fetch(again);
  } catch (error) {
    if (error instanceof Problem || (error as Error).name === 'AbortError') throw error;
    throw new Problem({ status: 0, code: 'offline', title: 'No connection' });
  }
}

/** The public REST API, typed by its own description (docs/openapi.json). Use with `answerOf`. */
export const api = createClient<paths>({ baseUrl: '', fetch: send });
api.use(asStaff);

/** The body of a successful answer. Throws the Problem of any other. */
export async function answerOf<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw await problemOf(response, error);
  return data as T;
}

/** The header of a change: which version it starts from. */
export const ifMatch = (version: number): { 'if-match': string } => ({ 'if-match': `"v${version}"` });

/** The header that makes a second click, or a second try after a broken connection, the same request. */
export const once = (key: string): { 'idempotency-key': string } => ({ 'idempotency-key': key });

/** Downloads a released file with the session's token and hands it to the browser under a name without personal data. */
export async function download(path: string, fileName: string): Promise<void> {
  const token = await accessToken();
  const response = await send(new Request(path, { headers: token ? { authorization: `Bearer ${token}` } : {} }));
  if (!response.ok) throw await problemOf(response, await response.json().catch(() => null));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}
