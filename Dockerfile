FROM python:3.13-slim AS packages
COPY requirements.txt .
RUN python -m venv /daybook/.venv \
 && /daybook/.venv/bin/pip install --no-cache-dir --no-deps --require-hashes --requirement requirements.txt

FROM python:3.13-slim
RUN useradd --system --uid 10001 --no-create-home daybook && install --directory --owner=daybook /data
COPY --from=packages /daybook/.venv /daybook/.venv
WORKDIR /daybook
COPY . .
RUN .venv/bin/python -m compileall -q web && cp -p tools/daybook .venv/bin/
ENV PATH=/daybook/.venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DAYBOOK_DATA=/data \
    DAYBOOK_HOST=0.0.0.0
USER daybook
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --start-interval=1s \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/health', timeout=4)"]
CMD ["daybook", "serve"]
