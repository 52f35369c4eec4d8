"""What every answer forbids the browser to do."""

from __future__ import annotations

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
FEATURES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"

# Not `no-referrer`: it would make forms send `Origin: null`, and be taken for another site's.
PLAIN = [
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", FEATURES.encode()),
]
HTTPS = [*PLAIN, (b"strict-transport-security", b"max-age=31536000")]


def security_headers(scheme: str) -> list[tuple[bytes, bytes]]:
    """Over plain http, browsers ignore Strict-Transport-Security, and a LAN address could not keep it."""
    return HTTPS if scheme == "https" else PLAIN
