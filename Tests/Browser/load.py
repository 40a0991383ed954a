"""Load on loopback: python3 Tests/Browser/load.py URL PID [QUERY …]

Two hundred connections stay open; fifty requests a second for search pages go over them at chance
moments (a Poisson process), for forty seconds. Prints the latency until the last byte, and the
memory of the server (PID) before and after, without the pages of the index, which are mapped.
Queries are percent-encoded; by default words of the corpus that ships.
"""

import asyncio
import random
import sys
import time
import urllib.parse

RATE, SECONDS, CONNECTIONS = 50, 40, 200
QUERIES = ["curfew", "Zhanaozen", "strike", "oil+workers", "Shetpe", "police+fire",
           "%22state+of+emergency%22"]


def memory(pid):
    with open(f"/proc/{pid}/status") as status:
        line = next(line for line in status if line.startswith("RssAnon"))
    return line.split()[1] + " KiB"


async def ask(connection, host, query):
    """Sends a request and reads its answer; gives the seconds that passed."""
    reader, writer = connection
    start = time.perf_counter()
    writer.write(f"GET /search?q={query} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    assert head.startswith(b"http/1.1 200"), head[:60]
    length = int(head.split(b"content-length:")[1].split(b"\r\n")[0])
    await reader.readexactly(length)
    return time.perf_counter() - start


async def main(url, pid, queries):
    address = urllib.parse.urlsplit(url)
    chance = random.Random(1)
    idle = [await asyncio.open_connection(address.hostname, address.port)
            for _ in range(CONNECTIONS)]
    # Each worker of the server opens the index at its first request.
    for query in queries * 4:
        await asyncio.gather(*(ask(connection, address.netloc, query) for connection in idle[:4]))
    print("memory before:", memory(pid))
    latencies = []

    async def one(connection):
        latencies.append(await ask(connection, address.netloc, chance.choice(queries)))
        idle.append(connection)

    tasks = []
    end = time.perf_counter() + SECONDS
    while time.perf_counter() < end:
        await asyncio.sleep(chance.expovariate(RATE))
        tasks.append(asyncio.create_task(one(idle.pop(0))))
    await asyncio.gather(*tasks)
    latencies.sort()
    print(f"{len(latencies)} requests, {len(latencies) / SECONDS:.0f} a second")
    for share in (50, 75, 90, 95, 99):
        print(f"p{share}: {latencies[len(latencies) * share // 100] * 1000:.1f} ms")
    print("memory after:", memory(pid))


asyncio.run(main(sys.argv[1], sys.argv[2], sys.argv[3:] or QUERIES))
