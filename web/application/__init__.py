"""What people do: one use case, one method."""
