/* eslint-disable */
export default async () => {
    const t = {};
    return { "@nestjs/swagger": { "models": [], "controllers": [[import("./platform/http/health.controller.js"), { "HealthController": { "live": { summary: "The process runs." }, "ready": { summary: "The database answers; 503 otherwise." } } }], [import("./platform/http/metrics.controller.js"), { "MetricsController": { "read": { type: String } } }]] } };
};