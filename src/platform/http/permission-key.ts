/** Metadata under which a route keeps its permission; `access` reads it, and the routes of the platform itself are public by it. */
export const PERMISSION_KEY = 'hemsehri:permission';
