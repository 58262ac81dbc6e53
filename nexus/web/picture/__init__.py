"""The picture of the portfolio that other sites show beside a link to it."""
