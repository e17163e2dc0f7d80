"""Ratings of one to five stars."""
import numpy as np
from scipy import stats
from statsmodels.stats.oneway import anova_oneway

from comparisons import kruskal, mean_interval, wilson
from trends import described, weighted_line


def summary(stars):
    n, five, low = len(stars), int((stars == 5).sum()), int((stars <= 2).sum())
    return {
        "n": n,
        "mean": stars.mean(),
        "deviation": stars.std(ddof=1),
        "interval": mean_interval(stars),
        "five": {"count": five, "share": five / n, "interval": wilson(five, n)},
        "low": {"count": low, "share": low / n, "interval": wilson(low, n)},
    }


def distribution(rated, unrated):
    reviews = len(rated) + unrated
    return {
        "counts": [int((rated.rating == star).sum()) for star in range(1, 6)],
        "summary": summary(rated.rating),
        "reviews": reviews,
        "unrated": {"count": unrated, "share": unrated / reviews, "interval": wilson(unrated, reviews)},
    }


def seasons(rated):
    names = ("spring", "summer", "autumn", "winter")
    groups = [rated.rating[rated.season == season].astype(float) for season in names]
    fisher = anova_oneway(groups, use_var="equal")
    between = sum(len(group) * (group.mean() - rated.rating.mean()) ** 2 for group in groups)
    ranks = kruskal(groups)
    return {
        "groups": {name: {"summary": summary(group)} for name, group in zip(names, groups)},
        "overall": summary(rated.rating),
        "variance": {
            "f": fisher.statistic,
            "degreesOfFreedomWithin": fisher.df_denom,
            "pValue": fisher.pvalue,
            "etaSquared": between / ((rated.rating - rated.rating.mean()) ** 2).sum(),
        },
        "ranks": {**ranks, "epsilonSquared": ranks["h"] / (len(rated) - 1)},
    }


def trend(rated, minimum=100):
    """Months with enough ratings, in their order."""
    by_month = rated.groupby(["year", "month"]).rating
    kept = by_month.agg(["size", "mean"]).query("size >= @minimum").reset_index()
    kept.index = kept.year + (kept.month - 0.5) / 12
    tau, p = stats.kendalltau(kept.index, kept["mean"], method="asymptotic")
    return {
        "ratings": int(kept["size"].sum()),
        "line": described(weighted_line(kept["mean"], kept["size"])),
        "kendall": {"points": len(kept), "tauB": tau, "pValue": p},
        "mannKendall": mann_kendall(kept.index.to_numpy(), kept["mean"].to_numpy()),
    }


def mann_kendall(at, values):
    """Its variance is that of S under ties; Sen's slope by SciPy."""
    n = len(values)
    s = sum(np.sign(values[i + 1 :] - values[i]).sum() for i in range(n))
    _, ties = np.unique(values, return_counts=True)
    variance = (n * (n - 1) * (2 * n + 5) - (ties * (ties - 1) * (2 * ties + 5)).sum()) / 18
    z = (s - np.sign(s)) / np.sqrt(variance)
    return {
        "s": s,
        "variance": variance,
        "z": z,
        "pValue": 2 * stats.norm.sf(abs(z)),
        "senSlope": stats.theilslopes(values, at)[0],
    }
