"""Seasons of the northern hemisphere beside the year."""
import numpy as np
from scipy import stats
from scipy.stats.contingency import association
from statsmodels.stats.oneway import anova_oneway

from cleaning import TAG_TREE_HEADINGS, item_counts
from comparisons import benjamini_hochberg, holm, kruskal, over_page, welch, wilson

CARDS = 6
SEASONS = ("winter", "spring", "summer", "autumn")


def duration(recipes):
    minutes = recipes.minutes.astype(float)
    groups = [minutes[recipes.season == season] for season in SEASONS]
    periods = {season: against_year(minutes, recipes.season == season) for season in SEASONS}
    for period, p in zip(periods.values(), holm([each["pValue"] for each in periods.values()])):
        period["claim"] = {"pValue": over_page(p, CARDS)}
    test = kruskal(groups)
    n, k = len(minutes), len(groups)
    fisher, unequal = (anova_oneway(groups, use_var=variance, welch_correction=True) for variance in ("equal", "unequal"))
    squares = sum(((group - group.mean()) ** 2).sum() for group in groups) / (n - k)
    total = ((minutes - minutes.mean()) ** 2).sum()
    between = total - squares * (n - k)
    return {
        "measures": {
            "minutes": {
                "mean": minutes.mean(),
                "periods": periods,
                "ranks": {**test, "epsilonSquared": max(0, (test["h"] - k + 1) / (n - k))},
                "variance": {
                    "f": fisher.statistic,
                    "pValue": fisher.pvalue,
                    "omegaSquared": (between - (k - 1) * squares) / (total + squares),
                },
                "welch": {"f": unequal.statistic, "degreesOfFreedomWithin": unequal.df_denom, "pValue": unequal.pvalue},
            }
        }
    }


def against_year(values, inside):
    """The difference from the rest of the year, as that from the whole of it."""
    own, rest = values[inside], values[~inside]
    found = welch(own, rest)
    share = len(rest) / len(values)
    difference, interval = own.mean() - values.mean(), [end * share for end in found["interval"]]
    return {
        "recipes": len(own),
        "mean": own.mean(),
        "deviation": own.std(ddof=1),
        "difference": difference,
        "interval": interval,
        "relative": difference / values.mean(),
        "relativeInterval": [end / values.mean() for end in interval],
        "pValue": found["pValue"],
    }


def tags(recipes, support=0.01):
    """Whether each tag depends on the season."""
    counts = item_counts(recipes, "tags", "season")[list(SEASONS)]
    use = counts.sum(axis=1)
    counts = counts[(use >= np.ceil(support * len(recipes))) & (use < len(recipes)) & ~counts.index.isin(TAG_TREE_HEADINGS)]
    totals = recipes.season.value_counts()[list(SEASONS)].to_numpy()
    tested = {item: season_of_item(own.to_numpy(), totals) for item, own in counts.iterrows()}
    for each, q in zip(tested.values(), benjamini_hochberg([each["pValue"] for each in tested.values()])):
        each["qValue"] = q
    return {"tested": tested}


def season_of_item(own, totals):
    table = np.array([own, totals - own])
    chi_square, p, freedom, _ = stats.chi2_contingency(table, correction=False)
    shares, share = own / totals, own.sum() / totals.sum()
    peak = int(np.argmax(shares))
    at_peak = stats.binomtest(own[peak], own.sum(), totals[peak] / totals.sum(), alternative="greater").pvalue
    return {
        "recipes": own.sum(),
        "share": share,
        "peak": SEASONS[peak],
        "peakLift": shares[peak] / share,
        "peakInterval": [end / share for end in wilson(own[peak], totals[peak])],
        "variation": stats.variation(shares, ddof=1),
        "chiSquare": chi_square,
        "degreesOfFreedom": freedom,
        "cramersV": association(table, method="cramer"),
        "pValue": max(p, min(1, len(own) * at_peak)),
    }
