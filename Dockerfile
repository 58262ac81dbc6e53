# Nexus in one image: built with the index in it, run by nobody, on a read-only root file system.
#   docker build --tag nexus .
#   docker run --read-only --tmpfs /tmp --stop-timeout 30 --publish 8000:8000 nexus
FROM python:3.13-slim AS build
WORKDIR /app
RUN python -m venv --without-pip /venv
ENV PATH=/venv/bin:$PATH PYTHONPATH=/app
COPY requirements.txt requirements-npm.txt ./
RUN pip --python /venv/bin/python install --no-cache-dir --disable-pip-version-check \
    --require-hashes -r requirements.txt
COPY . .
# The one hook that Heroku runs too: htmx, then the content's checks and its index.
RUN bin/post_compile

FROM python:3.13-slim
# The words of the picture that is shown beside links are drawn with them.
RUN apt-get update && apt-get install --yes --no-install-recommends fonts-dejavu-core \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /venv /venv
COPY --from=build /app /app
ENV PATH=/venv/bin:$PATH PYTHONPATH=/app PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PORT=8000
USER 65534:65534
EXPOSE 8000
# Past any proxy: Docker may tell a container of its user's.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import os, urllib.request as u; u.build_opener(u.ProxyHandler({})).open(f'http://127.0.0.1:{os.environ[\"PORT\"]}/readyz', timeout=4)"]
# A container may have no IPv6. SIGTERM ends it, after what is under way, which gets 25 s; Docker
# by itself waits 10.
CMD ["python", "-m", "nexus", "serve", "--production", "--host", "0.0.0.0"]
