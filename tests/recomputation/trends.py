"""Yearly counts, means and shares."""
import numpy as np
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.stattools import durbin_watson

from cleaning import item_counts, nearest_quantile, partial_years
from comparisons import benjamini_hochberg, mean_interval


def volume(recipes):
    counts = recipes.groupby("year").size()
    so_far = counts.cumsum() / len(recipes)
    (theoretical, ordered), (slope, intercept, r) = stats.probplot(counts)
    return {
        "recipes": len(recipes),
        "years": {year: {"recipes": n, "shareSoFar": so_far[year]} for year, n in counts.items()},
        "peak": {"year": counts.idxmax(), "recipes": counts.max()},
        "normality": {
            "theoretical": list(theoretical),
            "ordered": list(ordered),
            "slope": slope,
            "intercept": intercept,
            "rSquared": r**2,
        },
    }


def duration(recipes):
    by_year = recipes.groupby("year").minutes
    counts, means = by_year.size(), by_year.mean()
    fit = weighted_line(means, counts)
    bands = fit.get_prediction().conf_int()
    years = {
        year: {
            "mean": means[year],
            "deviation": minutes.std(ddof=1),
            "low": nearest_quantile(minutes, 0.25),
            "median": minutes.median(),
            "high": nearest_quantile(minutes, 0.75),
            "meanInterval": mean_interval(minutes),
            "fitted": fit.fittedvalues[place],
            "band": list(bands[place]),
        }
        for place, (year, minutes) in enumerate(by_year)
    }
    return {"years": years, "mean": described(fit), "median": described(weighted_line(by_year.median(), counts))}


def weighted_line(values, weights):
    design = sm.add_constant(values.index.to_numpy(float))
    return sm.WLS(values.to_numpy(float), design, weights=weights.to_numpy(float)).fit()


def described(fit):
    low, high = fit.conf_int()[1]
    return {
        "degreesOfFreedom": fit.df_resid,
        "slope": fit.params[1],
        "intercept": fit.params[0],
        "slopeStandardError": fit.bse[1],
        "slopeInterval": {"low": low, "high": high},
        "t": fit.tvalues[1],
        "pValue": fit.pvalues[1],
        "rSquared": fit.rsquared,
        "durbinWatson": durbin_watson(fit.wresid),
        "residualVariance": fit.scale,
    }


def ingredients(recipes, support=200, top=10):
    """A quasi-binomial logistic line of each ingredient's share on the year."""
    totals = recipes.groupby("year").size()
    reliable = [y for y in totals.index if y not in partial_years(recipes) and totals[y] >= thin_threshold(recipes)]
    counts = item_counts(recipes, "ingredients", "year")
    counts = counts[(counts.sum(axis=1) >= support) & (counts.sum(axis=1) < len(recipes))]
    changes = {item: change(own, totals, reliable) for item, own in counts.iterrows()}
    q_values = benjamini_hochberg([each["pValue"] for each in changes.values()])
    for each, q in zip(changes.values(), q_values):
        each["qValue"] = q
    ranked = sorted(changes, key=lambda item: -changes[item]["effect"])
    rising = [item for item in ranked if changes[item]["effect"] > 0][:top]
    falling = [item for item in reversed(ranked) if changes[item]["effect"] < 0][:top]
    sides = {"rising": rising, "falling": falling}
    return {
        "changes": {
            "tested": len(changes),
            **{side: {item: changes[item] for item in items} for side, items in sides.items()},
        }
    }


def thin_threshold(recipes):
    return max(30, min(1000, round(len(recipes) / 200)))


def change(counts, totals, reliable):
    years = totals.index.to_numpy(float)
    # Centred years keep the iterations of the fit well conditioned.
    design = sm.add_constant(years - years.mean())
    model = sm.GLM(np.column_stack([counts, totals - counts]), design, family=sm.families.Binomial())
    fit = model.fit(tol=1e-14, maxiter=200, tol_criterion="params")
    dispersion = max(1, fit.pearson_chi2 / fit.df_resid)
    error = np.sqrt(dispersion * fit.cov_params()[1, 1])
    margin = stats.t.ppf(0.975, fit.df_resid) * error
    slope, share = fit.params[1], counts.sum() / totals.sum()
    scale = share * (1 - share)
    at = lambda year: 1 / (1 + np.exp(-(fit.params[0] + slope * (year - years.mean()))))
    return {
        "recipes": counts.sum(),
        "effect": slope * scale,
        "interval": [(slope - margin) * scale, (slope + margin) * scale],
        "first": at(reliable[0]),
        "last": at(reliable[-1]),
        "pValue": 2 * stats.t.sf(abs(slope / error), fit.df_resid),
    }
