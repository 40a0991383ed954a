#!/bin/sh
# Load on loopback: sh Tests/Browser/load.sh URL PID ['QUERY …']. Needs wrk. Bounded: about three
# minutes. Queries are percent-encoded; by default words of the corpus that ships.
# Prints the latency of a search page at 50 requests a second, with 200 open connections, and the
# memory of the server before and after 100,000 requests.
set -eu
url=$1
pid=$2
QUERIES=${3:-curfew Zhanaozen strike oil+workers Shetpe police+fire %22state+of+emergency%22}
export QUERIES
# Without the pages of the index, which are mapped.
memory() { awk '/RssAnon/ { print $2 " KiB of memory of its own" }' "/proc/$pid/status"; }
paths=$(mktemp)
trap 'rm -f "$paths"' EXIT
cat >"$paths" <<'LUA'
local words = {}
for word in os.getenv("QUERIES"):gmatch("%S+") do words[#words + 1] = word end
local place = 0
request = function()
  place = place % #words + 1
  return wrk.format("GET", "/search?q=" .. words[place])
end
-- Each connection asks at chance moments, so that they do not all ask at once.
delay = function()
  local pause = tonumber(os.getenv("PAUSE") or "0")
  return pause > 0 and math.random(0, 2 * pause) or 0
end
LUA
memory
echo "50 requests a second, 200 connections:"
PAUSE=4000 wrk -t1 -c200 -d30s --latency -s "$paths" "$url" | grep -E '50%|75%|90%|99%|Requests/sec|Non-2xx'
echo "as many as it takes:"
PAUSE=0 wrk -t1 -c16 -d120s --latency -s "$paths" "$url" | grep -E '50%|99%|requests in|Requests/sec|Non-2xx'
memory
