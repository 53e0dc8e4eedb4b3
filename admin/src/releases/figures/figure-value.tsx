import visuallyHidden from '@mui/utils/visuallyHidden';
import type { ReactNode } from 'react';
import { useFormats, useText } from '../../i18n/text';
import type { Figure } from './cells';

/** Stands for a hidden figure; its word is said to screen readers and in the legend. */
export const HIDDEN_SIGN = '∗';

/** A figure in a table: a number, or the sign of a hidden one. Never a 0 for what is hidden. */
export function FigureValue({ value }: { value: Figure }): ReactNode {
  const text = useText();
  const formats = useFormats();
  if (typeof value === 'number') return <bdi>{formats.number(value)}</bdi>;
  const word = text(value === null ? 'releases.figure.hidden' : 'releases.figure.missing');
  return (
    <>
      <span aria-hidden="true">{value === null ? HIDDEN_SIGN : '–'}</span>
      <span style={visuallyHidden}>{word}</span>
    </>
  );
}

/** The same inside a sentence: the number, or the word. */
export function useFigureText(): (value: Figure) => string {
  const text = useText();
  const formats = useFormats();
  return (value) =>
    typeof value === 'number'
      ? formats.number(value)
      : text(value === null ? 'releases.figure.hidden' : 'releases.figure.missing');
}
