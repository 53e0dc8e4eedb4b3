import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { GrowingList } from '../api/growing-list';
import { useText } from '../i18n/text';

/** The button under a list that grows; nothing when all is shown. */
export function ShowMore({ list }: { list: Pick<GrowingList<unknown>, 'more' | 'growing'> }): ReactNode {
  const text = useText();
  if (!list.more) return null;
  return (
    <Button onClick={list.more} loading={list.growing} sx={{ mt: 1 }}>
      {text('common.showMore')}
    </Button>
  );
}
