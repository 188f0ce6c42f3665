"""What a vertebra is: parameters, level tables, the shape field, regions and landmarks."""
