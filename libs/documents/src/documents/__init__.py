"""Reading and writing tables; vi-VN numbers and dates."""
