"""One measured figure beside its limit; a benchmark module gives several of them from `measure()`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """`figure` and `limit` are in the same `unit`; the limit is measured in the same run, or is a stated bound."""

    name: str
    figure: float
    unit: str
    limit: float
    higher_is_better: bool = False

    @property
    def ratio(self) -> float:
        """Return figure / limit."""
        return self.figure / self.limit if self.limit else float("inf")

    def line(self) -> str:
        """Return `name figure unit limit ratio`, the line `./dev bench` prints."""
        return f"{self.name} {self.figure:.4g} {self.unit} {self.limit:.4g} {self.ratio:.3g}"

    def as_json(self) -> dict[str, str | float | bool]:
        """Return what `./dev bench --json FILE` writes."""
        return {
            "name": self.name,
            "figure": self.figure,
            "unit": self.unit,
            "limit": self.limit,
            "ratio": self.ratio,
            "higher_is_better": self.higher_is_better,
        }
