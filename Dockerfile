FROM python:3.13-slim AS packages
COPY requirements.txt .
RUN python -m venv /packages \
 && /packages/bin/pip install --no-cache-dir --no-deps --require-hashes --requirement requirements.txt

FROM python:3.13-slim
RUN useradd --system --uid 10001 --no-create-home daybook && install --directory --owner=daybook /data
COPY --from=packages /packages /packages
WORKDIR /daybook
COPY . .
RUN /packages/bin/python -m compileall -q web
ENV PATH=/packages/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DAYBOOK_DATA=/data \
    DAYBOOK_HOST=0.0.0.0
USER daybook
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --start-interval=1s \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/health', timeout=4)"]
CMD ["python", "-m", "web", "serve"]
