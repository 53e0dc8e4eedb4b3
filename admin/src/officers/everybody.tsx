import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answerOf, api, type Api } from '../api/client';
import { useAnswer } from '../api/queries';
import { Typed } from '../parts/code';
import { ChoiceField, ChoiceInput, type Choice } from './choice';

const PAGES_AT_MOST = 10;

/** Reads a list of the API to its end: so that names can be searched here, and stand in no address. */
async function readAll<T>(
  page: (cursor: string | undefined) => Promise<{ items: T[]; nextCursor: string | null }>,
): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  for (let read = 0; read < PAGES_AT_MOST; read++) {
    const { items, nextCursor } = await page(cursor);
    all.push(...items);
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return all;
}

const inOrder = (choices: Choice[]): Choice[] => choices.sort((a, b) => a.name.localeCompare(b.name, 'tr'));

function useEverybody(enabled: boolean): { choices: Choice[]; loading: boolean } {
  const { data, isFetching } = useQuery({
    queryKey: ['staff', 'everybody'],
    enabled,
    staleTime: 300_000,
    queryFn: async ({ signal }) => {
      const all = await readAll<Api['Staff']>((cursor) =>
        answerOf(
          api.GET('/api/v1/staff', { params: { query: { limit: 200, ...(cursor ? { cursor } : {}) } }, signal }),
        ),
      );
      return inOrder(all.map(({ id, displayName, email }) => ({ id, name: displayName, more: email })));
    },
  });
  return { choices: data ?? [], loading: isFetching };
}

/** Finds somebody by name or e-mail; what is typed does not leave this page. */
export function StaffFinder({
  label,
  hint,
  onFound,
}: {
  label: string;
  hint: string;
  onFound(id: string): void;
}): ReactNode {
  const [opened, setOpened] = useState(false);
  return (
    <ChoiceField
      label={label}
      hint={hint}
      value={null}
      {...useEverybody(opened)}
      onOpen={() => setOpened(true)}
      onChange={(id) => id !== null && onFound(id)}
    />
  );
}

/** A choice among all accounts, read when it is opened. */
export function StaffInput({ source, label }: { source: string; label: string }): ReactNode {
  const [opened, setOpened] = useState(false);
  return <ChoiceInput source={source} label={label} {...useEverybody(opened)} onOpen={() => setOpened(true)} />;
}

/** A choice among the partner organisations of the directory. */
export function PartnerInput({ source, label, hint }: { source: string; label: string; hint: string }): ReactNode {
  const { data, isFetching } = useQuery({
    queryKey: ['organizations', 'partners'],
    staleTime: 300_000,
    queryFn: async ({ signal }) => {
      const all = await readAll<Api['OrganizationView']>((cursor) =>
        answerOf(
          api.GET('/api/v1/directory/organizations', {
            params: { query: { limit: 200, ...(cursor ? { cursor } : {}) } },
            signal,
          }),
        ),
      );
      return inOrder(
        all
          .filter(({ kind }) => kind === 'partner')
          .map(({ id, name, alternateName }) => ({ id, name, ...(alternateName ? { more: alternateName } : {}) })),
      );
    },
  });
  return <ChoiceInput source={source} label={label} hint={hint} choices={data ?? []} loading={isFetching} />;
}

/** The name of a partner organisation. */
export function PartnerName({ id }: { id: string }): ReactNode {
  const { data } = useAnswer(['organization', id], (signal) =>
    api.GET('/api/v1/directory/organizations/{organizationId}', { params: { path: { organizationId: id } }, signal }),
  );
  return data ? <Typed>{data.name}</Typed> : null;
}
