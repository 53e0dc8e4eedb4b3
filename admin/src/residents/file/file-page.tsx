import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { api } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { Loaded, Page } from '../../parts/page';

export function FilePage(): ReactNode {
  const { residentId = '' } = useParams();
  const answer = useAnswer(['resident', residentId], (signal) =>
    api.GET('/api/v1/residents/{residentId}', { params: { path: { residentId } }, signal }),
  );
  return (
    <Loaded answer={answer}>
      {(resident) => (
        <Page title={resident.callName ?? ''} tabTitle={resident.code} help="residents.find.help">
          {resident.code}
        </Page>
      )}
    </Loaded>
  );
}
