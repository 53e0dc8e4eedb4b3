import { RouteCheck, type DeclaredRoute } from '../../src/access/index.js';
import { newId } from '../../src/platform/ids.js';
import type { Caller, TestApp } from '../support/app.js';

/** Every route as its controller declares it, sorted; new modules are among them without being named here. */
export const declaredRoutes = (app: TestApp): DeclaredRoute[] =>
  app.http
    .get(RouteCheck)
    .routes()
    .toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));

export const nameOf = (route: { method: string; path: string }): string => `${route.method} ${route.path}`;

/** Every route the server really answers, from its own router: one that was added past Nest, and so past the guard, shows here. */
export function routedByServer(app: TestApp): string[] {
  const printed = (
    app.http.getHttpAdapter().getInstance() as unknown as { printRoutes(options: object): string }
  ).printRoutes({ commonPrefix: false });
  const found: string[] = [];
  const above: string[] = [];
  for (const line of printed.split('\n')) {
    const at = line.search(/[├└]── /);
    if (at < 0) continue;
    const depth = at / 4;
    const text = line.slice(at + 4);
    const methods = / \(([A-Z, ]+)\)$/.exec(text);
    above[depth] = (depth === 0 ? '' : above[depth - 1]!) + (methods ? text.slice(0, methods.index) : text);
    for (const method of methods?.[1]!.split(', ') ?? []) found.push(`${method} ${above[depth]}`);
  }
  return found.toSorted();
}

export interface Answer {
  status: number;
  code: string | undefined;
  /** The body without the request id, which is the one thing that may differ. */
  text: string;
}

/** Sends a request without a socket, as this caller or as nobody. Whatever a route may want to see first is there. */
export async function knock(
  app: TestApp,
  method: string,
  url: string,
  caller?: Caller | { token: string },
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await app.http.inject({
    method: method as 'GET',
    url,
    headers: {
      ...(caller ? { authorization: `Bearer ${caller.token}` } : {}),
      'if-match': '"v1"',
      'x-purpose': 'casework',
      ...(method === 'POST' && caller ? { 'idempotency-key': newId() } : {}),
      ...headers,
    },
    ...(['POST', 'PUT', 'PATCH'].includes(method) ? { payload: {} } : {}),
  });
  const text = answer.payload.replace(/"requestId":"[^"]*"/, '"requestId":""');
  let code: string | undefined;
  try {
    code = (JSON.parse(answer.payload) as { code?: string }).code;
  } catch {
    // no problem document
  }
  return { status: answer.statusCode, code, text };
}

/** The path with its parameters filled in; those without a value get an id that does not exist. */
export const fill = (path: string, values: Record<string, string> = {}): string =>
  path.replace(/:([A-Za-z]+)/g, (_, name: string) => values[name] ?? (name.endsWith('Id') ? newId() : 'none'));
