/**
 * For `@RouteConfig`: a route that takes forms because a standard asks for it. A page elsewhere can send forms, but no JSON, in a
 * visitor's name, so no other route takes them.
 */
export const TAKES_FORMS = { takesForms: true };
