"""What is true of to-dos. Plain Python: no I/O, no framework, no clock, no ids made up."""
