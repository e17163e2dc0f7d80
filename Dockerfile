# syntax=docker/dockerfile:1.7
FROM node:24.21.0-bookworm-slim AS base
WORKDIR /app
# Enough for an install from the lockfile, so that a change of the source does not repeat it.
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY apps/ops/package.json apps/ops/
COPY apps/web/package.json apps/web/
COPY packages/analytics/package.json packages/analytics/
COPY packages/deploy/package.json packages/deploy/
COPY packages/theme/package.json packages/theme/
RUN npm install --global "$(node -p 'require("./package.json").packageManager')"

FROM base AS build
RUN pnpm install --frozen-lockfile
COPY . .
RUN pnpm --filter @mangetamain/web --filter @mangetamain/ops build

FROM base AS modules
RUN pnpm install --frozen-lockfile --prod --filter '@mangetamain/ops...'

FROM node:24.21.0-bookworm-slim AS service
WORKDIR /app
COPY --from=modules /app /app
COPY tsconfig.base.json ./
COPY packages packages
COPY apps/ops apps/ops
COPY --from=build /app/apps/web/dist apps/web/dist
COPY --from=build /app/apps/ops/dist apps/ops/dist
# Commands in a running container are the documented ones: docker compose exec ops ops status
RUN printf '#!/bin/sh\ncd /app/apps/ops && exec node --import tsx src/main.ts "$@"\n' > /usr/local/bin/ops \
  && chmod 755 /usr/local/bin/ops \
  && install -d -o node -g node -m 700 /data
USER node
ENV NODE_ENV=production DATA_DIR=/data HOST=0.0.0.0
VOLUME /data
EXPOSE 8500 8501 8502
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.OPS_PORT || 8502}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["/usr/local/bin/ops"]
CMD ["up"]
