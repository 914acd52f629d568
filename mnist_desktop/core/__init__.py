"""What a drawing, a picture and an answer are. Knows neither Qt nor torch."""
