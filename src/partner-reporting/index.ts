export { PartnerReportingModule } from './partner-reporting.module.js';
export { StatisticsRuns } from './statistics-runs.service.js';
export { Releases } from './releases.service.js';
