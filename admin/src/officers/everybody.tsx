import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useInput } from 'react-admin';
import { answerOf, api, type Api } from '../api/client';
import { useAnswer } from '../api/queries';
import { useText } from '../i18n/text';
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

const PAUSE = 300;
const FEWEST_LETTERS = 2;
const FOUND_AT_MOST = 20;

/** Accounts that the server finds by name or e-mail. What is typed is sent as content: it stands in no address. */
function useStaffFound(): { choices: Choice[]; loading: boolean; onTyped(text: string): void } {
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setWanted(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data, isFetching } = useQuery({
    queryKey: ['staff', 'found', wanted],
    enabled: wanted.length >= FEWEST_LETTERS,
    queryFn: async ({ signal }) => {
      const { items } = await answerOf(
        api.POST('/api/v1/staff/search', { body: { text: wanted, limit: FOUND_AT_MOST }, signal }),
      );
      return items.map(({ id, displayName, email }): Choice => ({ id, name: displayName, more: email }));
    },
  });
  return { choices: data ?? [], loading: isFetching || typed.trim() !== wanted, onTyped: setTyped };
}

/** Finds somebody by name or e-mail. */
export function StaffFinder({
  label,
  hint,
  onFound,
}: {
  label: string;
  hint: string;
  onFound(id: string): void;
}): ReactNode {
  return (
    <ChoiceField
      label={label}
      hint={hint}
      value={null}
      {...useStaffFound()}
      onChange={(id) => id !== null && onFound(id)}
    />
  );
}

/** A choice among all accounts; whoever was chosen stays in the field while others are looked for. */
export function StaffInput({ source, label }: { source: string; label: string }): ReactNode {
  const text = useText();
  const { choices, ...looking } = useStaffFound();
  const { field, fieldState } = useInput<string | null>({ source });
  const [chosen, setChosen] = useState<Choice | null>(null);
  const others = choices.filter(({ id }) => id !== chosen?.id);
  return (
    <ChoiceField
      label={label}
      hint={text('officers.staff.findHint')}
      fault={fieldState.error?.message}
      {...looking}
      choices={chosen ? [chosen, ...others] : others}
      value={field.value || null}
      onChange={(id) => {
        setChosen(choices.find((choice) => choice.id === id) ?? null);
        field.onChange(id);
      }}
    />
  );
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
