"""What the Makefile runs beside the package: small programs that stand alone."""
