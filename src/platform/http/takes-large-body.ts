/** For `@RouteConfig`: a route that takes a file as its body, of up to so many bytes; all others keep the common limit. */
export const takesUpTo = (bytes: number): { largestBody: number } => ({ largestBody: bytes });

/** Says who may send such a body, by the `Authorization` header, before a byte of it is read; provided by whoever knows tokens. */
export abstract class LargeBodyGate {
  abstract admits(authorization: string | undefined): boolean;
}
