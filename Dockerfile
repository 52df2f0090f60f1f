# The dashboard for a team: runs as nobody, needs no network, writes to /data alone (mount it; the rest may be read-only).
#
#   docker build -t timeline .
#   docker run --read-only --tmpfs /tmp -v cases:/data -p 127.0.0.1:8050:8050 timeline --token "$TOKEN"
FROM python:3.11-slim AS build
WORKDIR /source
COPY . .
RUN python -m venv /opt/timeline && /opt/timeline/bin/pip install --no-cache-dir '.[export]'

FROM python:3.11-slim
COPY --from=build /opt/timeline /opt/timeline
RUN mkdir /data && chown 65534:65534 /data
USER 65534:65534
ENV PATH=/opt/timeline/bin:$PATH XDG_DATA_HOME=/data PYTHONDONTWRITEBYTECODE=1
VOLUME /data
EXPOSE 8050
HEALTHCHECK CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8050/healthz', timeout=5)"]
ENTRYPOINT ["timeline", "serve", "--host", "0.0.0.0", "--port", "8050"]
