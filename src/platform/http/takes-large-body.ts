/** For `@RouteConfig`: a route that takes a file as its body, of up to so many bytes; all others keep the common limit. */
export const takesUpTo = (bytes: number): { largestBody: number } => ({ largestBody: bytes });
