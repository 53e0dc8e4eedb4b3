import type { Api, paths } from '../../api/client';

type Query = NonNullable<paths['/api/v1/directory/imports']['post']['parameters']['query']>;
export type Format = Query['format'];
export type ImportResult = Api['DirectoryImport'];

export interface ChosenFile {
  name: string;
  content: unknown;
  /** Changes with the file, also when another one has the same name. */
  stamp: string;
}

/** Reads a file of the device as JSON, or as one JSON record per line. Null when it is neither. */
export async function readFile(file: File): Promise<ChosenFile | null> {
  const content = parsed(await file.text());
  if (content === undefined) return null;
  return { name: file.name, content, stamp: `${file.name} ${file.size} ${file.lastModified} ${crypto.randomUUID()}` };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    try {
      const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
      return lines.length === 0 ? undefined : lines.map((line) => JSON.parse(line) as unknown);
    } catch {
      return undefined;
    }
  }
}

/** What the file looks like, so that nobody has to know the name of its format; the person can say otherwise. */
export function formatOf(content: unknown): Format {
  const first: unknown = Array.isArray(content) ? content[0] : content;
  if (typeof first !== 'object' || first === null) return 'hsds';
  if ('type' in first && (first.type === 'Feature' || first.type === 'FeatureCollection')) return 'services-advisor';
  return 'english' in first ? 'services-advisor' : 'hsds';
}

const KINDS = ['services', 'organizations', 'locations'] as const;

/** Whether there is anything to do at all. */
export const changesAnything = (result: ImportResult): boolean =>
  KINDS.some((kind) => result[kind].toAdd > 0 || result[kind].toChange > 0);
