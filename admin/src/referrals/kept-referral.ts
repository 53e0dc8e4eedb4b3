import { useEffect, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from '../parts/drafts';

export type Entered = Record<string, unknown>;

/** What was entered for a referral that is not sent yet, and what of it is with the API already. */
export interface KeptReferral {
  serviceId: string | null;
  values: Entered;
  consentId?: string | undefined;
  draftId?: string | undefined;
}

export interface Keeper {
  keep(value: KeptReferral): void;
  drop(): void;
}

/** The draft of this case on this device: undefined while it is looked for, null when there is none. */
export function useKeptReferral(name: string | null): [KeptReferral | null | undefined, Keeper] {
  const [kept, setKept] = useState<KeptReferral | null>();
  const [keeper] = useState(() => keeperOf());
  useEffect(() => {
    if (name === null) return;
    keeper.named(name);
    readDraft<KeptReferral>(name).then(
      (found) => setKept(found?.value ?? null),
      // A browser that keeps nothing (private window) only loses this comfort.
      () => setKept(null),
    );
  }, [name, keeper]);
  return [kept, keeper];
}

function keeperOf(): Keeper & { named(name: string): void } {
  let name: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ignore = (): undefined => undefined;
  return {
    named: (given) => {
      name = given;
    },
    keep: (value) => {
      clearTimeout(timer);
      timer = setTimeout(() => name && void keepDraft(name, value).catch(ignore), 600);
    },
    drop: () => {
      clearTimeout(timer);
      if (name) void dropDraft(name).catch(ignore);
      name = null;
    },
  };
}
