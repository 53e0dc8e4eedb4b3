import type { ReactNode } from 'react';
import type { Api } from '../api/client';
import { useFormats, useText } from '../i18n/text';
import { Typed } from '../parts/code';
import { useCodeText } from '../parts/code-input';
import { Facts, Section } from '../parts/section';

/** What the case is at this moment. */
export function CaseFacts({ found }: { found: Api['CaseView'] }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const formats = useFormats();
  const closed =
    found.closedOn === null
      ? []
      : ([
          [text('cases.closedOn'), formats.day(found.closedOn)],
          [text('cases.closureReason'), found.closureReason && word('caseClosureReason', found.closureReason)],
        ] as const);
  return (
    <Section title={text('cases.overview')}>
      <Facts
        narrow
        facts={[
          [
            text('cases.worker'),
            found.worker ? <Typed key="worker">{found.worker.name ?? '–'}</Typed> : text('cases.nobody'),
          ],
          [text('cases.unit'), <Typed key="unit">{found.unitName}</Typed>],
          [text('cases.openedOn'), formats.day(found.openedOn)],
          [text('cases.reviewDueOn'), found.reviewDueOn ? formats.day(found.reviewDueOn) : text('cases.reviewUnknown')],
          [text('cases.priority'), word('priority', found.priority)],
          [text('cases.intakeSource'), word('intakeSource', found.intakeSource)],
          [text('cases.lastActivity'), formats.moment(found.lastActivityAt)],
          ...closed,
        ]}
      />
    </Section>
  );
}
