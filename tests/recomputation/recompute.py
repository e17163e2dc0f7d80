"""Models of the analyses, recomputed from the CSV files by SciPy and statsmodels; prints them as JSON.

    /usr/bin/python3 recompute.py RAW_recipes.csv RAW_interactions.csv

Shares no code with the application. A list of the application is an object here, by what names its elements.
"""
import json
import sys

import numpy as np

import ratings
import seasonality
import trends
import weekend
from cleaning import clean_ratings, clean_recipes


def plain(value):
    """Numbers and texts as JSON knows them."""
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    return value.item() if isinstance(value, np.generic) else value


recipes = clean_recipes(sys.argv[1])
rated, unrated = clean_ratings(sys.argv[2])

models = {
    "trends.volume": trends.volume(recipes),
    "trends.duration": trends.duration(recipes),
    "trends.ingredients": trends.ingredients(recipes),
    "seasonality.duration": seasonality.duration(recipes),
    "seasonality.tags": seasonality.tags(recipes),
    "weekend.volume": weekend.volume(recipes),
    "weekend.duration": weekend.duration(recipes),
    "weekend.nutrition": weekend.nutrition(recipes),
    "weekend.tags": weekend.tags(recipes),
    "ratings.distribution": ratings.distribution(rated, unrated),
    "ratings.seasons": ratings.seasons(rated),
    "ratings.weekdays": ratings.weekdays(rated),
    "ratings.ingredients": ratings.ingredients(rated, recipes),
    "ratings.trend": ratings.trend(rated),
}
print(json.dumps(plain(models)))
