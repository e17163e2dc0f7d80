"""Weekends against weekdays."""
import numpy as np
import pandas as pd
from scipy import stats
from statsmodels.stats.proportion import confint_proportions_2indep

from cleaning import NUTRIENTS, TAG_TREE_HEADINGS, item_counts
from comparisons import benjamini_hochberg, kruskal, mean_interval, welch


def volume(recipes):
    days = pd.Series(pd.date_range(recipes.date.min(), recipes.date.max())).dt.dayofweek + 1
    exposure = days.value_counts().sort_index()
    counts = recipes.weekday.value_counts().sort_index()
    on_weekend = np.array([day >= 6 for day in counts.index])
    fold = lambda values: [values[on_weekend].sum(), values[~on_weekend].sum()]
    share = exposure[on_weekend].sum() / exposure.sum()
    return {
        "days": len(days),
        "weekdays": {
            day: {
                "recipes": counts[day],
                "days": exposure[day],
                "deviation": counts[day] / exposure[day] / (len(recipes) / len(days)) - 1,
            }
            for day in counts.index
        },
        "share": {"found": fold(counts)[0] / len(recipes), "expected": share},
        "ratio": {"ratio": np.divide(*fold(counts)) / np.divide(*fold(exposure))},
        "sevenDays": fit(counts.to_numpy(), exposure.to_numpy()),
        "twoPeriods": fit(np.array(fold(counts)), np.array(fold(exposure))),
    }


def fit(counts, exposure):
    """Goodness of fit of counts to the days on which they could fall."""
    chi_square, p = stats.chisquare(counts, exposure / exposure.sum() * counts.sum())
    return {
        "chiSquare": chi_square,
        "degreesOfFreedom": len(counts) - 1,
        "pValue": p,
        "cohensW": np.sqrt(chi_square / counts.sum()),
    }


def duration(recipes):
    minutes = recipes.minutes.astype(float)
    weekend, weekday = minutes[recipes.weekend], minutes[~recipes.weekend]
    found = welch(weekend, weekday)
    pooled = stats.ttest_ind(weekend, weekday)
    ranks = stats.mannwhitneyu(weekend, weekday, method="asymptotic")
    by_day = [minutes[recipes.weekday == day] for day in range(1, 8)]
    return {
        "mean": minutes.mean(),
        "median": minutes.median(),
        "days": {
            day: {"mean": own.mean(), "median": own.median(), "interval": mean_interval(own)}
            for day, own in enumerate(by_day, 1)
        },
        "difference": {
            **{key: value for key, value in found.items() if key != "difference"},
            "value": found["difference"],
            "pooledT": pooled.statistic,
            "pooledPValue": pooled.pvalue,
        },
        "superiority": {
            "value": ranks.statistic / len(weekend) / len(weekday),
            "u": ranks.statistic,
            "pValue": ranks.pvalue,
        },
        "sevenDays": kruskal(by_day),
    }


def nutrition(recipes):
    found = {"mean": {}, "capped": {}}
    for nutrient in NUTRIENTS:
        values = recipes[nutrient]
        cap = np.quantile(values[~recipes.weekend], 0.99)
        for name, each in (("mean", values), ("capped", values.clip(upper=cap))):
            found[name][nutrient] = relative(each[recipes.weekend], each[~recipes.weekend])
    for each in found.values():
        for nutrient, q in zip(each.values(), benjamini_hochberg([own["pValue"] for own in each.values()])):
            nutrient["qValue"] = q
    return {"nutrients": {each: {name: found[name][each] for name in found} for each in NUTRIENTS}}


def relative(weekend, weekday):
    """The difference as a share of the weekday mean."""
    found, mean = welch(weekend, weekday), weekday.mean()
    return {
        "onWeekdays": mean,
        "onWeekends": weekend.mean(),
        "relative": found["difference"] / mean,
        "interval": [end / mean for end in found["interval"]],
        "cohensD": found["cohensD"],
        "cohensDInterval": found["cohensDInterval"],
        "pValue": found["pValue"],
    }


def tags(recipes, support=200):
    counts = item_counts(recipes, "tags", "weekend")
    counts = counts[counts.sum(axis=1).between(support, len(recipes) - 1) & ~counts.index.isin(TAG_TREE_HEADINGS)]
    weekend, weekday = int(recipes.weekend.sum()), int((~recipes.weekend).sum())
    items = {item: compared(own[True], weekend, own[False], weekday) for item, own in counts.iterrows()}
    for each, q in zip(items.values(), benjamini_hochberg([each["pValue"] for each in items.values()])):
        each["qValue"] = q
    return {"items": items}


def compared(count, total, other, others):
    table = [[count, total - count], [other, others - other]]
    chi_square, p, _, _ = stats.chi2_contingency(table, correction=True)
    ratio = stats.contingency.relative_risk(count, total, other, others)
    katz = ratio.confidence_interval(0.95)
    return {
        "difference": count / total - other / others,
        "differenceInterval": list(confint_proportions_2indep(count, total, other, others, method="newcomb")),
        "ratio": ratio.relative_risk,
        "ratioInterval": [katz.low, katz.high],
        "chiSquare": chi_square,
        "pValue": p,
    }
