export interface Enumeration {
  /** `Schema.field`, or `get /api/v1/cases?state` for a parameter. */
  place: string;
  values: string[];
}

interface Node {
  enum?: unknown[];
  properties?: Record<string, Node>;
  items?: Node;
  additionalProperties?: Node | boolean;
  allOf?: Node[];
  anyOf?: Node[];
  oneOf?: Node[];
}

interface Description {
  components: { schemas: Record<string, Node> };
  paths: Record<string, Record<string, { parameters?: { name: string; schema?: Node }[] }>>;
}

/** Every enumeration of the API's description, in the fields of its schemas and in the parameters of its routes. */
export function enumerationsOf(description: object): Enumeration[] {
  const { components, paths } = description as Description;
  const found: Enumeration[] = [];
  for (const [name, schema] of Object.entries(components.schemas)) collect(schema, name, found);
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { parameters }] of Object.entries(methods)) {
      for (const { name, schema } of parameters ?? []) collect(schema, `${method} ${path}?${name}`, found);
    }
  }
  return found;
}

function collect(node: Node | boolean | undefined, place: string, found: Enumeration[]): void {
  if (typeof node !== 'object') return;
  if (node.enum) found.push({ place, values: node.enum.filter((value) => value !== null).map(String) });
  for (const [name, inner] of Object.entries(node.properties ?? {})) collect(inner, `${place}.${name}`, found);
  for (const inner of [
    node.items,
    node.additionalProperties,
    ...(node.allOf ?? []),
    ...(node.anyOf ?? []),
    ...(node.oneOf ?? []),
  ])
    collect(inner, place, found);
}
