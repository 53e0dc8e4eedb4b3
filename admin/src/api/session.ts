import { isOffline, Problem, problemOf } from './problem';

/**
 * The session of this tab. The access token lives in this module's memory only; the refresh token is a cookie that no script can read.
 * All tabs share that cookie and each token of it works once, so tabs take turns at renewing it (Web Locks).
 */
interface Grant {
  accessToken: string;
  expiresAt: number;
  sessionEndsAt: string;
}

let grant: Grant | null = null;
let renewing: Promise<Grant | null> | null = null;
const ended = new Set<() => void>();

/** Tabs tell each other that somebody signed out, so that none goes on showing a file. */
const channel = new BroadcastChannel('hemsehri-session');
channel.addEventListener('message', ({ data }) => {
  if (data === 'signed-out') forget();
});

const EARLY = 20_000;

export function keepGrant(answer: { accessToken: string; expiresIn: number; sessionEndsAt: string }): void {
  grant = {
    accessToken: answer.accessToken,
    expiresAt: Date.now() + answer.expiresIn * 1000,
    sessionEndsAt: answer.sessionEndsAt,
  };
}

/** The token for a call, renewed when it is about to end; null when nobody is signed in. Throws a Problem when there is no network. */
export async function accessToken(): Promise<string | null> {
  if (grant && grant.expiresAt - Date.now() > EARLY) return grant.accessToken;
  return (await renew())?.accessToken ?? null;
}

/** The token at hand, whether still good or not; null before signing in. */
export const presentToken = (): string | null => grant?.accessToken ?? null;

/** Renews after the API refused a token that looked good, for example because the server was set back. */
export async function accessTokenAfter(refused: string): Promise<string | null> {
  if (grant && grant.accessToken !== refused) return grant.accessToken;
  return (await renew())?.accessToken ?? null;
}

function renew(): Promise<Grant | null> {
  renewing ??= navigator.locks
    .request('hemsehri-renew', askForGrant)
    .then((answer) => {
      if (!answer && grant) forget();
      grant = answer;
      return answer;
    })
    .finally(() => {
      renewing = null;
    });
  return renewing;
}

async function askForGrant(): Promise<Grant | null> {
  const response = await send('/api/v1/auth/refresh');
  const body: unknown = await response.json().catch(() => null);
  if (response.status === 401) return null;
  if (!response.ok) throw await problemOf(response, body);
  const answer = body as { accessToken: string; expiresIn: number; sessionEndsAt: string };
  return {
    accessToken: answer.accessToken,
    expiresAt: Date.now() + answer.expiresIn * 1000,
    sessionEndsAt: answer.sessionEndsAt,
  };
}

/** Ends the session on the server and in all tabs. Without a network the tabs forget it all the same. */
export async function signOut(): Promise<void> {
  const token = grant?.accessToken;
  try {
    await send('/api/v1/auth/sign-out', token ? { authorization: `Bearer ${token}` } : {});
  } catch (error) {
    if (!isOffline(error)) throw error;
  } finally {
    channel.postMessage('signed-out');
    forget();
  }
}

/** Called when the session is over, whoever ended it. Returns how to stop listening. */
export function onSessionEnd(listener: () => void): () => void {
  ended.add(listener);
  return () => ended.delete(listener);
}

function forget(): void {
  grant = null;
  for (const listener of ended) listener();
}

async function send(path: string, headers: Record<string, string> = {}): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    });
  } catch {
    throw new Problem({ status: 0, code: 'offline', title: 'No connection' });
  }
}
