#!/bin/sh
# Tell Luukku that a caller waits. LUUKKU is its address, KEY_ID and SECRET_FILE are those of its phone file.
set -eu
now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
body='{"event_id":"'"${EVENT_ID:-$(date +%s)}"'","source":"exchange.example","call_id":"4711","type":"queued",
"at":"'"$now"'","line":"+358200000001","caller":"+358401234567","hidden":false,"agent":""}'
timestamp=$(date +%s)
signature=$(printf '%s.%s' "$timestamp" "$body" |
    openssl dgst -sha256 -mac HMAC -macopt "key:$(cat "$SECRET_FILE")" | sed 's/^.* //')
curl --silent --show-error --fail-with-body --data-binary "$body" \
    -H "Content-Type: application/json" -H "X-Timestamp: $timestamp" \
    -H "X-Key-Id: $KEY_ID" -H "X-Signature: v1=$signature" "$LUUKKU/cti/v1/events"
