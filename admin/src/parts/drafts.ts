import { presentToken } from '../api/session';

/**
 * What was typed and not yet sent, kept on this device until it is sent, thrown away, twelve hours old, or the session ends. It holds
 * personal data, so it lies in IndexedDB encrypted (AES-GCM) with a key that no script can read out; signing out deletes both.
 */
const NAME = 'hemsehri-drafts';
const HOURS = 12;

interface Stored {
  name: string;
  at: number;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The draft store does not answer.'));
  });

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('keys');
    request.result.createObjectStore('drafts', { keyPath: 'name' });
  };
  return done(request);
}

async function inStore<T>(
  store: 'keys' | 'drafts',
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await opened();
  try {
    return await done(work(database.transaction(store, mode).objectStore(store)));
  } finally {
    database.close();
  }
}

async function key(): Promise<CryptoKey> {
  const known = await inStore<CryptoKey | undefined>('keys', 'readonly', (keys) => keys.get('draft'));
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await inStore('keys', 'readwrite', (keys) => keys.put(made, 'draft'));
  return made;
}

/** Keeps a draft under a name that says which form of which person signed in; overwrites the one before. */
export async function keepDraft(name: string, value: unknown): Promise<void> {
  if (!presentToken()) return;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) },
    await key(),
    plain,
  );
  // Somebody may have signed out meanwhile: after that nothing is kept.
  if (!presentToken()) return;
  await inStore('drafts', 'readwrite', (drafts) => drafts.put({ name, at: Date.now(), iv, data } satisfies Stored));
}

/** The draft of that name and when it was kept; null when there is none, it is too old, or its key is gone. */
export async function readDraft<T>(name: string): Promise<{ value: T; at: Date } | null> {
  const stored = await inStore<Stored | undefined>('drafts', 'readonly', (drafts) => drafts.get(name));
  if (!stored) return null;
  try {
    if (Date.now() - stored.at > HOURS * 3_600_000) throw new Error('too old');
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: stored.iv, additionalData: new TextEncoder().encode(name) },
      await key(),
      stored.data,
    );
    return { value: JSON.parse(new TextDecoder().decode(plain)) as T, at: new Date(stored.at) };
  } catch {
    await dropDraft(name);
    return null;
  }
}

export async function dropDraft(name: string): Promise<void> {
  await inStore('drafts', 'readwrite', (drafts) => drafts.delete(name));
}

/** Everything, with the key: when the session ends. */
export function dropAllDrafts(): Promise<unknown> {
  return done(indexedDB.deleteDatabase(NAME));
}
