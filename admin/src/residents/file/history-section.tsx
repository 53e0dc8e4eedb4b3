import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { api, type Api } from '../../api/client';
import { useGrowingList } from '../../api/growing-list';
import { useMay } from '../../api/me';
import { useAnswer } from '../../api/queries';
import { useFormats, useText } from '../../i18n/text';
import { Code, isolated, Typed } from '../../parts/code';
import { useCodeText } from '../../parts/code-input';
import { Loaded } from '../../parts/page';
import { ProblemAlert } from '../../parts/problem-alert';
import { Section } from '../../parts/section';
import { ShowMore } from '../../parts/show-more';
import { today } from '../../parts/today';
import { useFormerValues } from './former-values';
import { timelineOf, type Happening } from './timeline';

/** Everything that happened around the file, newest first: its changes, and what became of cases, referrals and consents. */
export function HistorySection({ residentId }: { residentId: string }): ReactNode {
  const text = useText();
  const changes = useGrowingList<Api['HistoryLine']>(['resident', residentId, 'history'], (cursor, signal) =>
    api.GET('/api/v1/residents/{residentId}/history', {
      params: { path: { residentId }, query: { limit: 20, ...(cursor ? { cursor } : {}) } },
      signal,
    }),
  );
  const work = useWork(residentId);
  return (
    <Section title={text('residents.history.title')}>
      <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>{text('residents.history.explain')}</Typography>
      {work.problems.map((problem, index) => (
        <ProblemAlert key={index} problem={problem} />
      ))}
      <Loaded answer={{ ...changes, data: work.isPending ? undefined : changes.data }}>
        {(lines) => (
          <Box component="ol" aria-label={text('residents.history.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {timelineOf({ ...work, changes: lines, hasOlder: changes.more !== undefined }, dayHere).map((happening) => (
              <Box
                component="li"
                key={keyOf(happening)}
                sx={{
                  borderInlineStart: '3px solid',
                  borderInlineStartColor: ({ palette }) =>
                    happening.kind === 'change' ? palette.divider : palette.primary.main,
                  paddingInlineStart: 2,
                  py: 0.75,
                  mb: 1.5,
                }}
              >
                <Row happening={happening} />
              </Box>
            ))}
          </Box>
        )}
      </Loaded>
      <ShowMore list={changes} />
    </Section>
  );
}

/** The day of a moment as this screen writes it. */
const dayHere = (at: string): string => today(new Date(at));

/** As many as the API gives at once; nobody has more cases or referrals than that. */
const ALL = 200;

function useWork(residentId: string) {
  const may = useMay();
  const query = { residentId, limit: ALL };
  const cases = useAnswer(
    ['cases', 'all', residentId],
    (signal) => api.GET('/api/v1/cases', { params: { query }, signal }),
    {
      enabled: may('case.list'),
    },
  );
  const referrals = useAnswer(
    ['referrals', 'all', residentId],
    (signal) => api.GET('/api/v1/referrals', { params: { query }, signal }),
    { enabled: may('referral.read') },
  );
  const consents = useAnswer(
    ['consents', residentId],
    (signal) =>
      api.GET('/api/v1/residents/{residentId}/consents', {
        params: { path: { residentId }, query: { limit: 200 } },
        signal,
      }),
    { enabled: may('consent.read') },
  );
  const answers = [cases, referrals, consents];
  return {
    cases: cases.data?.items ?? [],
    referrals: referrals.data?.items ?? [],
    consents: consents.data?.items ?? [],
    isPending: answers.some(({ isLoading }) => isLoading),
    problems: answers.map(({ error }) => error).filter((error) => error !== null),
  };
}

const keyOf = (happening: Happening): string =>
  `${happening.kind} ${happening.kind === 'change' ? happening.line.id : happening.of.id}`;

function Row({ happening }: { happening: Happening }): ReactNode {
  const text = useText();
  const word = useCodeText();
  switch (happening.kind) {
    case 'change':
      return <ChangeRow line={happening.line} />;
    case 'caseOpened':
    case 'caseClosed': {
      const { id, code, sector, closureReason } = happening.of;
      return (
        <WorkRow
          title={text(`residents.history.${happening.kind}`, { sector: word('sector', sector) })}
          to={`/cases/${id}`}
          happening={happening}
        >
          <Code>{code}</Code>
          {happening.kind === 'caseClosed' && closureReason && <span>{word('caseClosureReason', closureReason)}</span>}
        </WorkRow>
      );
    }
    case 'referralSent':
    case 'referralEnded': {
      const { id, code, service, recipient, state, outcome } = happening.of;
      return (
        <WorkRow
          title={text(`residents.history.${happening.kind}`, { service: isolated(service.name) })}
          to={`/referrals/${id}`}
          happening={happening}
        >
          <Code>{code}</Code>
          {happening.kind === 'referralSent' ? (
            <Typed>{recipient.name}</Typed>
          ) : (
            <span>{outcome ? word('outcome', outcome) : word('referralState', state)}</span>
          )}
        </WorkRow>
      );
    }
    default:
      return (
        <WorkRow
          title={text(`residents.history.${happening.kind}`, { organisation: isolated(happening.of.recipient.name) })}
          happening={happening}
        />
      );
  }
}

/** Something of the work with the person, with the way to it. */
function WorkRow({
  title,
  to,
  happening,
  children,
}: {
  title: string;
  to?: string;
  happening: Happening;
  children?: ReactNode;
}): ReactNode {
  const formats = useFormats();
  return (
    <>
      <Typography sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>
        {to ? (
          <Link component={RouterLink} to={to}>
            {title}
          </Link>
        ) : (
          title
        )}
      </Typography>
      <Typography
        component="div"
        variant="body2"
        sx={{ color: 'text.secondary', display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}
      >
        <time dateTime={'day' in happening ? happening.day : happening.at}>
          {'day' in happening ? formats.day(happening.day) : formats.moment(happening.at)}
        </time>
        {children}
      </Typography>
    </>
  );
}

function ChangeRow({ line }: { line: Api['HistoryLine'] }): ReactNode {
  const word = useCodeText();
  const formats = useFormats();
  const before = useFormerValues(line);
  return (
    <>
      <Typography sx={{ fontWeight: 500 }}>{word('residentChange', line.change)}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {formats.moment(line.at)}
        {line.by && (
          <>
            {' · '}
            <Typed>{line.by.name}</Typed>
          </>
        )}
      </Typography>
      {line.change !== 'register' && line.fields.length > 0 && (
        <Box component="dl" sx={{ m: 0, mt: 0.5 }}>
          {line.fields.map((field) => (
            <Box key={field} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
              <Typography component="dt" variant="body2">
                {word('residentField', field)}
              </Typography>
              <Typography component="dd" variant="body2" sx={{ m: 0, color: 'text.secondary', whiteSpace: 'pre-line' }}>
                {before(field)}
              </Typography>
            </Box>
          ))}
        </Box>
      )}
    </>
  );
}
