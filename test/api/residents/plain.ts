/** Rows as text, with what their bytes would read as: for looking for what must not be there. */
export const plain = (...rows: unknown[]): string =>
  JSON.stringify(rows, (_, value: unknown) => {
    const bytes = value as { type?: string; data?: number[] } | null;
    return bytes?.type === 'Buffer' && bytes.data ? Buffer.from(bytes.data).toString('latin1') : value;
  });
