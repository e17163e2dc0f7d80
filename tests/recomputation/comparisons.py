"""Tests that several analyses share, by SciPy and statsmodels."""
import numpy as np
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW


def mean_interval(values):
    return list(DescrStatsW(np.asarray(values, float)).tconfint_mean())


def welch(first, second):
    """Difference of two means, first minus second, with Welch's interval and p, and Cohen's d."""
    compared = CompareMeans.from_data(np.asarray(first, float), np.asarray(second, float))
    t, p, freedom = compared.ttest_ind(usevar="unequal")
    n, m = len(first), len(second)
    pooled = np.sqrt(((n - 1) * np.var(first, ddof=1) + (m - 1) * np.var(second, ddof=1)) / (n + m - 2))
    difference = np.mean(first) - np.mean(second)
    d = difference / pooled
    spread = stats.norm.ppf(0.975) * np.sqrt(1 / n + 1 / m + d**2 / (2 * (n + m)))
    return {
        "difference": difference,
        "interval": list(compared.tconfint_diff(usevar="unequal")),
        "t": t,
        "pValue": p,
        "degreesOfFreedom": freedom,
        "deviation": pooled,
        "cohensD": d,
        "cohensDInterval": [d - spread, d + spread],
    }


def kruskal(groups):
    h, p = stats.kruskal(*groups)
    return {"h": h, "degreesOfFreedom": len(groups) - 1, "pValue": p}


def wilson(count, total):
    return list(proportion_confint(count, total, method="wilson"))


def holm(p_values):
    return multipletests(p_values, method="holm")[1]


def over_page(p, cards):
    """Of one of the cards of a page, which share its chance of error."""
    return min(1, cards * p)


def benjamini_hochberg(p_values):
    return multipletests(p_values, method="fdr_bh")[1]
