# Stage 1: the production dependencies. `--omit=dev` also omits the package `node`: the image has Node.js already.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

# Stage 2: the service. It writes only to /data, temporary files too, so it also runs with `--read-only`.
FROM node:24-slim
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json ./
COPY src ./src
COPY migrations ./migrations
COPY seed ./seed
COPY openapi ./openapi
COPY docs ./docs
RUN mkdir /data && chown node:node /data
ENV HOST=0.0.0.0 \
    PORT=3000 \
    DATABASE_URL=file:/data/standpoint.db \
    TMPDIR=/data \
    NODE_ENV=production
VOLUME /data
EXPOSE 3000
USER node
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "src/main.ts"]
CMD ["serve"]
