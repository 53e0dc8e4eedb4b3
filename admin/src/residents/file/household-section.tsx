import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { DateInput } from 'react-admin';
import { api, ifMatch, once, type Api } from '../../api/client';
import { useMay } from '../../api/me';
import { useAnswer } from '../../api/queries';
import { useFormats, useText } from '../../i18n/text';
import { Code } from '../../parts/code';
import { useCodeText } from '../../parts/code-input';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/page';
import { PersonLine } from '../../parts/person-line';
import { Section } from '../../parts/section';
import { useSend } from '../../parts/send';
import { StepDialog } from '../../parts/step-dialog';
import { today } from '../../parts/today';
import { AddMemberDialog, JoinDialog } from './household-dialogs';

/** With whom the person lives. */
export function HouseholdSection({ resident }: { resident: Api['ResidentView'] }): ReactNode {
  const text = useText();
  const may = useMay();
  const [asks, setAsks] = useState(false);
  const change = may('household.change') && (resident.state === 'open' || resident.state === 'closed');
  if (resident.householdId) return <Household resident={resident} householdId={resident.householdId} change={change} />;
  return (
    <Section title={text('residents.household.title')}>
      <EmptyState
        title={text('residents.household.none')}
        hint={text('residents.household.noneHint')}
        action={
          change && (
            <Button variant="outlined" onClick={() => setAsks(true)}>
              {text('residents.household.join')}
            </Button>
          )
        }
      />
      {asks && <JoinDialog resident={resident} onClose={() => setAsks(false)} />}
    </Section>
  );
}

function Household({
  resident,
  householdId,
  change,
}: {
  resident: Api['ResidentView'];
  householdId: string;
  change: boolean;
}): ReactNode {
  const text = useText();
  const [adds, setAdds] = useState(false);
  const [leaves, setLeaves] = useState<Api['MemberView'] | null>(null);
  const answer = useAnswer(['household', householdId], (signal) =>
    api.GET('/api/v1/households/{householdId}', { params: { path: { householdId } }, signal }),
  );
  return (
    <Section
      title={text('residents.household.title')}
      actions={change && <Button onClick={() => setAdds(true)}>{text('residents.household.add')}</Button>}
    >
      <Loaded answer={answer}>
        {(household) => (
          <>
            <Members household={household} here={resident.id} onLeave={change ? setLeaves : undefined} />
            {adds && <AddMemberDialog household={household} except={resident.id} onClose={() => setAdds(false)} />}
            {leaves && <LeaveDialog household={household} member={leaves} onClose={() => setLeaves(null)} />}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Members({
  household,
  here,
  onLeave,
}: {
  household: Api['HouseholdView'];
  here: string;
  onLeave: ((member: Api['MemberView']) => void) | undefined;
}): ReactNode {
  const text = useText();
  const word = useCodeText();
  const formats = useFormats();
  const members = [...household.members].sort((a, b) => Number(a.until !== null) - Number(b.until !== null));
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {text('residents.household.code')} <Code>{household.code}</Code>
      </Typography>
      <Box component="ul" aria-label={text('residents.household.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {members.map((member) => (
          <Box
            component="li"
            key={member.id}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              gap: 1,
              alignItems: 'center',
              py: 1,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <Box sx={{ flex: '1 1 14rem', minWidth: 0 }}>
              <PersonLine
                id={member.residentId === here ? null : member.residentId}
                callName={member.callName}
                code={member.residentCode}
              />
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {[
                  word('householdRole', member.role),
                  member.until
                    ? text('residents.household.left', { day: formats.day(member.until) })
                    : text('residents.household.since', { day: formats.day(member.from) }),
                ].join(' · ')}
              </Typography>
            </Box>
            {onLeave && member.until === null && (
              <Button
                size="small"
                sx={{ marginInlineStart: { xs: -1.5, sm: 0 } }}
                aria-label={text('residents.household.leaveNamed', { code: member.residentCode })}
                onClick={() => onLeave(member)}
              >
                {text('residents.household.leave')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
    </>
  );
}

function LeaveDialog({
  household,
  member,
  onClose,
}: {
  household: Api['HouseholdView'];
  member: Api['MemberView'];
  onClose(): void;
}): ReactNode {
  const text = useText();
  const send = useSend({ done: 'residents.said.saved', refreshes: [['household', household.id], ['resident']] });
  return (
    <StepDialog
      title={text('residents.household.leaveTitle')}
      explain={text('residents.household.leaveExplain')}
      confirm={text('residents.household.leave')}
      values={{ on: today() }}
      save={(values) =>
        send([member.id, values], (key) =>
          api.POST('/api/v1/households/{householdId}/members/{memberId}/steps/leave', {
            params: { path: { householdId: household.id, memberId: member.id } },
            body: values as Api['LeaveHousehold'],
            headers: { ...ifMatch(household.version), ...once(key) },
          }),
        )
      }
      onClose={onClose}
    >
      <DateInput source="on" label={text('residents.household.lastDay')} helperText={false} />
    </StepDialog>
  );
}
