"""What stands after "every": day, 2 weeks on Monday, 3rd Friday, 14 January and 15 April."""
