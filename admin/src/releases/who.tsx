import type { ReactNode } from 'react';
import { api } from '../api/client';
import { useMay, useMe } from '../api/me';
import { useAnswer } from '../api/queries';
import { useFormats, useText } from '../i18n/text';
import { Typed } from '../parts/code';

/** Who did something: oneself, the schedule (nobody), or a colleague, by name where one may read names. */
export function Who({ id, nobody }: { id: string | null; nobody?: string }): ReactNode {
  const text = useText();
  const me = useMe();
  const may = useMay();
  const asks = id !== null && me !== undefined && id !== me.id && may('staff.read');
  const person = useAnswer(
    ['staff', id],
    (signal) => api.GET('/api/v1/staff/{staffId}', { params: { path: { staffId: id! } }, signal }),
    { enabled: asks },
  );
  if (id === null) return nobody ?? text('releases.who.schedule');
  if (id === me?.id) return text('releases.who.you');
  return person.data ? <Typed>{person.data.displayName}</Typed> : text('releases.who.colleague');
}

/** A person and a moment, one below the other. */
export function WhoWhen({ id, at, nobody }: { id: string | null; at: string | null; nobody?: string }): ReactNode {
  const formats = useFormats();
  return (
    <>
      <Who id={id} {...(nobody ? { nobody } : {})} />
      {at && (
        <>
          <br />
          <span style={{ whiteSpace: 'nowrap' }}>{formats.moment(at)}</span>
        </>
      )}
    </>
  );
}
