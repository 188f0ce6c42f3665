"""What came of a cut: the bone ledger, the canal, the structures preserved, the limits crossed."""
