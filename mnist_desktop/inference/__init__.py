"""The only room with torch: networks, and the reader that uses them. Knows no Qt."""
