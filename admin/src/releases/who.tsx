import type { ReactNode } from 'react';
import { useMe } from '../api/me';
import { useFormats, useText } from '../i18n/text';
import { Typed } from '../parts/code';

/** Who did something: oneself, the schedule (nobody), or a colleague. */
function Who({ id, name, nobody }: { id: string | null; name: string | null; nobody?: string }): ReactNode {
  const text = useText();
  const me = useMe();
  if (id === null) return nobody ?? text('releases.who.schedule');
  if (id === me?.id) return text('releases.who.you');
  return name === null ? text('releases.who.colleague') : <Typed>{name}</Typed>;
}

/** A person and a moment, one below the other. */
export function WhoWhen({
  at,
  ...who
}: {
  id: string | null;
  name: string | null;
  at: string | null;
  nobody?: string;
}): ReactNode {
  const formats = useFormats();
  return (
    <>
      <Who {...who} />
      {at && (
        <>
          <br />
          <span style={{ whiteSpace: 'nowrap' }}>{formats.moment(at)}</span>
        </>
      )}
    </>
  );
}
