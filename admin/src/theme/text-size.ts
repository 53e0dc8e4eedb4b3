/** How large everything is, in percent of the browser's own size. All measures are in rem, so the whole page follows. */
export const TEXT_SIZES = { normal: 100, large: 115, larger: 130 } as const;
export type TextSize = keyof typeof TEXT_SIZES;

const KEY = 'hemsehri.text-size';

export function preferredTextSize(): TextSize {
  const chosen = localStorage.getItem(KEY);
  return chosen !== null && chosen in TEXT_SIZES ? (chosen as TextSize) : 'normal';
}

export function applyTextSize(size: TextSize): void {
  localStorage.setItem(KEY, size);
  document.documentElement.style.fontSize = size === 'normal' ? '' : `${TEXT_SIZES[size]}%`;
}
