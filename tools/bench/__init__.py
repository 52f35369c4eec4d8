"""What Daybook costs, as ratios to the bare metal measured in the same run. Read docs/performance.md."""
