"""The ministry's receiving side: LGSP-style sign-in, values per indicator, receipts, switchable faults."""
