"""`python -m tests.bench`: run all benchmarks, print a table, write build/bench.json."""

from pathlib import Path

from tests.bench import latency, startup, throughput
from tests.bench.figures import Figure, write

REPORT = Path("build/bench.json")


def main() -> None:
    """Run the benchmarks one after the other, each in processes of its own."""
    figures: list[Figure] = []
    for measure in (latency.measure, startup.measure, throughput.measure):
        figures += measure()
    write(figures, REPORT)


if __name__ == "__main__":
    main()
