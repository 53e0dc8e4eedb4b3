import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router';
import { api, type Api } from '../api/client';
import { useMe } from '../api/me';
import { useAnswer } from '../api/queries';
import { useFormats, useText } from '../i18n/text';
import { isolated } from '../parts/code';
import { EmptyState } from '../parts/empty-state';
import { Loaded, Page } from '../parts/page';
import { PagedList } from '../parts/paged-list';
import { Section } from '../parts/section';
import { BUCKETS, BucketLinks, type Bucket } from './bucket-links';
import { RiskBar } from './risk-bar';
import { useWorkColumns } from './work-columns';

/** What waits for the person signed in: counts that are links, and behind the chosen one its list. */
export function MyDayPage(): ReactNode {
  const answer = useAnswer(['my-day', 'counts'], (signal) => api.GET('/api/v1/my-day', { signal }));
  return <Loaded answer={answer}>{(day) => <Day day={day} />}</Loaded>;
}

const MY_OPEN_CASES = '/cases?worker=me&state=open';

/** What is shown first: the first bucket that has something, beginning with what is late. */
const firstOf = (counts: ReadonlyMap<Bucket, number>): Bucket =>
  BUCKETS.find((bucket) => (counts.get(bucket) ?? 0) > 0) ?? 'today';

function Day({ day }: { day: Api['MyDay'] }): ReactNode {
  const text = useText();
  const formats = useFormats();
  const me = useMe();
  const [params] = useSearchParams();
  const { total } = day.openCases;
  const counts = new Map(day.buckets.map(({ bucket, count }) => [bucket, count]));
  const asked = params.get('bucket');
  const bucket = BUCKETS.find((each) => each === asked) ?? firstOf(counts);
  return (
    <Page
      title={formats.longDay(day.today)}
      tabTitle={text('myDay.menu')}
      subtitle={me && text('myDay.greeting', { name: isolated(me.displayName) })}
      help="myDay.help"
    >
      <BucketLinks counts={counts} current={bucket} />
      <Box component="section" aria-labelledby="bucket-title" sx={{ mb: 3 }}>
        <Typography variant="h2" id="bucket-title">
          {text(`myDay.bucket.${bucket}`)}
        </Typography>
        <Typography sx={{ color: 'text.secondary', mb: 1 }}>{text(`myDay.about.${bucket}`)}</Typography>
        <PagedList<Api['WorkLine']>
          key={bucket}
          list="my-day"
          filter={{ bucket }}
          rowKey={(line) => `${line.kind} ${line.id}`}
          label={text(`myDay.bucket.${bucket}`)}
          columns={useWorkColumns(day.today)}
          empty={<EmptyState title={text(`myDay.empty.${bucket}`)} hint={text(`myDay.emptyHint.${bucket}`)} />}
        />
      </Box>
      <Section
        title={total === 0 ? text('myDay.allMyCases') : text('myDay.myCases', { smart_count: total })}
        actions={
          total > 0 && (
            <Link component={RouterLink} to={MY_OPEN_CASES}>
              {text('myDay.allMyCases')}
            </Link>
          )
        }
      >
        {total === 0 ? (
          <Typography sx={{ color: 'text.secondary' }}>{text('myDay.noCases')}</Typography>
        ) : (
          <RiskBar counts={day.openCases} scale={total} linkTo={MY_OPEN_CASES} />
        )}
      </Section>
    </Page>
  );
}
