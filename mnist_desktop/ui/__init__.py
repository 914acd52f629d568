"""Views: signals out, setters in. They do not know one another, nor torch, nor numpy."""
