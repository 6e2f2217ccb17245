"""What the processes of every service share: their start, their descriptions, their directory."""
