export { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './launch.js';
