"""The ministry connector: mapping, ledger, receipts."""
