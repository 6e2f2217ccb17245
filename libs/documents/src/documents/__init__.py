"""Tables, numbers, dates and text as people here write them."""

from documents.dates import ICT, DateNotReadable, format_date_vi, format_date_words_vi, parse_date_vi
from documents.numbers import (
    NumberNotReadable,
    decimal_string,
    format_number_vi,
    parse_number_vi,
    rounded,
)
from documents.refused import NotReadable
from documents.tables import Row, Table, TableNotReadable, read_csv, write_csv
from documents.text import fold, nfc, sort_key_vi

__all__ = [
    "ICT",
    "DateNotReadable",
    "NotReadable",
    "NumberNotReadable",
    "Row",
    "Table",
    "TableNotReadable",
    "decimal_string",
    "fold",
    "format_date_vi",
    "format_date_words_vi",
    "format_number_vi",
    "nfc",
    "parse_date_vi",
    "parse_number_vi",
    "read_csv",
    "rounded",
    "sort_key_vi",
    "write_csv",
]
