"""The two CSV files as the analyses read them, by the cleaning rules that every dataset lists."""
import ast

import numpy as np
import pandas as pd

NUTRIENTS = ["calories", "total_fat_pct", "sugar_pct", "sodium_pct", "protein_pct", "sat_fat_pct", "carb_pct"]

# Left out of every screen of tags: a recipe carries one because it carries a tag below it.
TAG_TREE_HEADINGS = """preparation time-to-make course main-ingredient dietary occasion cuisine equipment
    number-of-servings taste-mood technique presentation holiday-event seasonal low-in-something high-in-something
    free-of-something""".split()


def nearest_quantile(values, quantile):
    """The value at place floor((n - 1) q + 0.5) in ascending order."""
    ordered = np.sort(values)
    return ordered[int(np.floor((len(ordered) - 1) * quantile + 0.5))]


def clean_recipes(path):
    """One row for each clean recipe, with its items as lists and its nutrition as columns."""
    recipes = pd.read_csv(path).drop_duplicates("id")
    recipes = recipes[recipes.minutes.between(1, 180)]
    usual = pd.Series(True, index=recipes.index)
    for column in ("n_steps", "n_ingredients"):
        low, high = (nearest_quantile(recipes[column], q) for q in (0.025, 0.975))
        usual &= recipes[column].between(low, high)
    recipes = recipes[usual & recipes.submitted.notna() & recipes.name.notna()].copy()
    nutrition = pd.DataFrame(recipes.nutrition.map(ast.literal_eval).tolist(), columns=NUTRIENTS, index=recipes.index)
    recipes = recipes.join(nutrition)
    recipes = recipes[(recipes.calories >= 0) & (recipes.n_ingredients > 0)].copy()
    for column in ("ingredients", "tags"):
        recipes[column] = recipes[column].map(distinct_items)
    return with_calendar(recipes, recipes.submitted)


def distinct_items(written):
    items = (item.strip().lower() for item in ast.literal_eval(written))
    return sorted({item for item in items if item})


def clean_ratings(path):
    """Ratings of one to five stars, equal rows once; and how many reviews with a date gave no star."""
    rows = pd.read_csv(path).drop_duplicates()
    dated = rows[rows.date.notna()]
    ratings = dated[dated.rating.between(1, 5) & dated.recipe_id.notna() & dated.user_id.notna()]
    return with_calendar(ratings, ratings.date), int((dated.rating == 0).sum())


def with_calendar(rows, dates):
    dates = pd.to_datetime(dates)
    return rows.assign(
        date=dates,
        year=dates.dt.year,
        month=dates.dt.month,
        weekday=dates.dt.dayofweek + 1,
        weekend=dates.dt.dayofweek >= 5,
        season=dates.dt.month.map(season_of),
    )


def season_of(month):
    return ("winter", "spring", "summer", "autumn")[month % 12 // 3]


def partial_years(recipes):
    """Years of which the data miss more than a week at either end."""
    first, last = recipes.date.min(), recipes.date.max()
    missed = lambda year: max((first - pd.Timestamp(year, 1, 1)).days, (pd.Timestamp(year, 12, 31) - last).days)
    return {year for year in recipes.year.unique() if missed(year) > 7}


def item_counts(recipes, column, groups):
    """Recipes that list each item, by a column of groups; most used first, equal ones by name."""
    rows = recipes[[column, groups]].explode(column).dropna()
    counts = pd.crosstab(rows[column], rows[groups]).reindex(columns=sorted(recipes[groups].unique()), fill_value=0)
    use = counts.sum(axis=1)
    return counts.loc[sorted(counts.index, key=lambda item: (-use[item], item))]
