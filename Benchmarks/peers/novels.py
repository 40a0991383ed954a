#!/usr/bin/env python3
"""Jane Austen's six novels as JSON Lines: real prose that anyone can measure with.

usage: novels.py FOLDER FILE.jsonl

FOLDER holds the unpacked Debian package `r-cran-janeaustenr`. Its novels are vectors of lines in R's
serialized form (R Internals, "Serialization Formats"), each compressed by itself.
"""
import json
import os
import struct
import sys
import zlib

DATA = "usr/lib/R/site-library/janeaustenr/data/Rdata.rdb"
STRINGS, STRING = 16, 9


def objects(data):
    """The serialized objects of a database: a length, then a zlib stream."""
    at = 0
    while at + 4 < len(data):
        stream = zlib.decompressobj()
        yield stream.decompress(data[at + 4 :])
        at = len(data) - len(stream.unused_data)


def lines(data):
    """The lines of one vector of strings."""

    def number(at):
        return struct.unpack_from(">i", data, at)[0]

    if data[:2] != b"X\n":
        sys.exit("novels.py: this is no serialized object of R")
    at = 14
    if number(2) == 3:
        at += 4 + number(at)
    if number(at) & 0xFF != STRINGS:
        sys.exit("novels.py: this is no vector of strings")
    count, at = number(at + 4), at + 8
    for _ in range(count):
        if number(at) & 0xFF != STRING:
            sys.exit("novels.py: this is no string")
        size, at = number(at + 4), at + 8
        yield data[at : at + max(0, size)].decode("utf-8", "replace")
        at += max(0, size)


def paragraphs(text):
    paragraph = []
    for line in text:
        if line.strip():
            paragraph.append(line.strip())
        elif paragraph:
            yield " ".join(paragraph)
            paragraph = []
    if paragraph:
        yield " ".join(paragraph)


def main(folder, target):
    with open(os.path.join(folder, DATA), "rb") as file:
        data = file.read()
    with open(target, "w", encoding="utf-8") as out:
        number = 0
        for novel in objects(data):
            passages = list(paragraphs(lines(novel)))
            # Documents of twenty paragraphs, as articles are.
            for start in range(0, len(passages), 20):
                number += 1
                text = "\n\n".join(passages[start : start + 20])
                record = {"id": f"novel-{number}", "text": text}
                out.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
