import { useRef } from 'react';
import { api, once } from '../../api/client';
import { useCommand } from '../../parts/command';
import type { ChosenFile, Format, ImportResult } from './chosen-file';

/** What was chosen to be looked at, and then stored. */
export interface Given {
  format: Format;
  file: ChosenFile;
  arabic: ChosenFile | null;
  source: string;
  skipFaulty: boolean;
}

/** One call of the route; without a digest it only looks. */
export function useImport(onDone: (result: ImportResult) => void, stores = false) {
  // The file itself is not part of what a second try is compared by: its stamp is.
  const body = useRef<unknown>(null);
  const command = useCommand(
    (key, asked: { format: Format; source: string; skipFaulty: boolean; stamps: string[]; digest: string | null }) =>
      api.POST('/api/v1/directory/imports', {
        params: {
          query: {
            format: asked.format,
            dryRun: asked.digest === null,
            ...(asked.skipFaulty ? { skipFaulty: true } : {}),
            ...(asked.source ? { source: asked.source } : {}),
            ...(asked.digest ? { expectedDigest: asked.digest } : {}),
          },
        },
        headers: once(key),
        body: body.current,
      } as never),
    { refreshes: stores ? [['services'], ['service'], ['organizations'], ['organization']] : [], onDone },
  );
  return {
    ...command,
    run: (given: Given, digest: string | null) => {
      body.current =
        given.format === 'services-advisor' && given.arabic
          ? { english: given.file.content, arabic: given.arabic.content }
          : given.file.content;
      return command.run({
        format: given.format,
        source: given.source,
        skipFaulty: given.skipFaulty,
        stamps: [given.file.stamp, given.arabic?.stamp ?? ''],
        digest,
      });
    },
  };
}

export type ImportCommand = ReturnType<typeof useImport>;
