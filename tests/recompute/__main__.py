"""``python -m recompute BASE_URL ROUND`` with the token in RECOMPUTE_TOKEN: the rankings and their hashes."""

import argparse
import os
import sys

from recompute.whole import recompute


class Given(argparse.Namespace):
    base_url: str
    round: str
    prefix: str


def main() -> None:
    parser = argparse.ArgumentParser(prog="recompute", description=__doc__)
    parser.add_argument("base_url")
    parser.add_argument("round")
    parser.add_argument("--prefix", default="/api/scoring")
    given = parser.parse_args(namespace=Given())
    token = os.environ.get("RECOMPUTE_TOKEN")
    if not token:
        sys.exit("RECOMPUTE_TOKEN is not set: the access token of someone who may read all assessments")
    found = recompute(given.base_url, token, given.round, prefix=given.prefix)
    for group, rows in found.groups.items():
        print(f"{group}  {found.hashes[group]}")
        for row in rows:
            print(f"  {row.rank:>3}  {row.unit:<10} {row.total:>8}  {' '.join(row.groups)}")
    print(found.hash)


if __name__ == "__main__":
    main()
