"""Ratings of one to five stars."""
import numpy as np
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

from cleaning import item_counts
from comparisons import benjamini_hochberg, holm, kruskal, over_page, wilson
from trends import described, weighted_line

CARDS = 7


def summary(stars):
    n, five, low = len(stars), int((stars == 5).sum()), int((stars <= 2).sum())
    return {
        "n": n,
        "mean": stars.mean(),
        "deviation": stars.std(ddof=1),
        "five": {"count": five, "share": five / n},
        "low": {"count": low, "share": low / n},
    }


def two_way(rated, values, design):
    """Least squares with errors robust to readers and to recipes, without corrections for small samples."""
    clusters = np.column_stack([rated.user_id, rated.recipe_id])
    return sm.OLS(np.asarray(values, float), design).fit(
        cov_type="cluster", cov_kwds={"groups": clusters, "use_correction": False}
    )


def effective_clusters(rated):
    """n² over the pairs of ratings that share a reader or a recipe."""
    squares = lambda *common: (rated.groupby(list(common)).size() ** 2).sum()
    return len(rated) ** 2 / (squares("user_id") + squares("recipe_id") - squares("user_id", "recipe_id"))


def error_of(rated, values, inside=None):
    """Of a mean, or of its difference between inside and outside: standard error and design effect."""
    parts = [np.ones(len(rated), bool)] if inside is None else [inside, ~inside]
    design = np.column_stack([np.ones(len(rated))] + ([] if inside is None else [inside.astype(float)]))
    clusters = min(effective_clusters(rated[part]) for part in parts)
    variance = two_way(rated, values, design).bse[-1] ** 2 * clusters / (clusters - 1)
    unrelated = sum(unrelated_variances(values, parts))
    return np.sqrt(max(variance, unrelated)), clusters - 1, max(1, variance / unrelated)


def unrelated_variances(values, parts):
    """Of the means of parts, were their ratings unrelated: by each part's own variance, or that of all parts if larger."""
    within = [np.var(values[part], ddof=1) for part in parts]
    pooled = sum(own * (part.sum() - 1) for own, part in zip(within, parts)) / (len(values) - len(parts))
    return [max(own, pooled) / part.sum() for own, part in zip(within, parts)]


def student(estimate, error, freedom):
    margin = stats.t.ppf(0.975, freedom) * error
    return [estimate - margin, estimate + margin]


def wilson_of(count, total, effect):
    """Wilson's interval of as many fewer trials as the design effect says."""
    return list(proportion_confint(count / effect, total / effect, method="wilson"))


def distribution(rated, unrated):
    reviews = len(rated) + unrated
    stars = rated.rating.astype(float)
    error, freedom, effect = error_of(rated, stars)
    share = lambda values: wilson_of(values.sum(), len(values), error_of(rated, values.astype(float))[2])
    return {
        "counts": [int((rated.rating == star).sum()) for star in range(1, 6)],
        "summary": summary(rated.rating),
        "intervals": {
            "mean": student(stars.mean(), error, freedom),
            "five": share(stars == 5),
            "low": share(stars <= 2),
        },
        "widening": np.sqrt(effect),
        "reviews": reviews,
        "unrated": {"count": unrated, "share": unrated / reviews, "interval": wilson(unrated, reviews)},
    }


def seasons(rated):
    return calendar(rated, "season", ("spring", "summer", "autumn", "winter"))


def weekdays(rated):
    found = calendar(rated, "weekday", range(1, 8), questions=2)
    stars = rated.rating.astype(float)
    error, freedom, _ = error_of(rated, stars, rated.weekend)
    difference = stars[rated.weekend].mean() - stars[~rated.weekend].mean()
    p = 2 * stats.t.sf(abs(difference / error), freedom)
    return {**found, "weekend": {"gap": {"difference": difference, "pValue": p}, "claim": {"pValue": over_page(2 * p, CARDS)}}}


def calendar(rated, column, names, questions=1):
    stars = rated.rating.astype(float)
    groups = {name: part_of_calendar(rated, stars, rated[column] == name) for name in names}
    for each, p in zip(groups.values(), holm([each.pop("pValue") for each in groups.values()])):
        each["claim"]["pValue"] = over_page(p, CARDS)
    between = sum(each["summary"]["n"] * (each["summary"]["mean"] - stars.mean()) ** 2 for each in groups.values())
    test = hotelling(rated, stars, column, names)
    return {
        "groups": groups,
        "overall": summary(rated.rating),
        "test": test,
        "etaSquared": between / ((stars - stars.mean()) ** 2).sum(),
        "epsilonSquared": kruskal([stars[rated[column] == name] for name in names])["h"] / (len(rated) - 1),
        "claim": {"pValue": over_page(min(1, questions * test["pValue"]), CARDS)},
    }


def part_of_calendar(rated, stars, inside):
    """A group, and what tells it from all other ratings."""
    own, freedom, _ = error_of(rated[inside], stars[inside])
    error, freedom_of_both, _ = error_of(rated, stars, inside)
    difference = stars[inside].mean() - stars[~inside].mean()
    return {
        "summary": summary(rated.rating[inside]),
        "interval": student(stars[inside].mean(), own, freedom),
        "claim": {"estimate": difference, "interval": student(difference, error, freedom_of_both)},
        "pValue": 2 * stats.t.sf(abs(difference / error), freedom_of_both),
    }


def hotelling(rated, stars, column, names):
    """Hotelling's T² of the differences from the first group; no mean varies less than one of unrelated ratings."""
    parts = [rated[column] == name for name in names]
    fit = two_way(rated, stars, np.column_stack([part.astype(float) for part in parts]))
    clusters = effective_clusters(rated)
    covariance = fit.cov_params() * clusters / (clusters - 1)
    np.fill_diagonal(covariance, np.maximum(np.diag(covariance), unrelated_variances(stars, parts)))
    contrasts = np.column_stack([-np.ones(len(names) - 1), np.eye(len(names) - 1)])
    square = fit.wald_test(contrasts, cov_p=covariance, use_f=False, scalar=True).statistic
    q = len(names) - 1
    f = square * (clusters - q) / (q * (clusters - 1))
    return {
        "f": f,
        "degreesOfFreedomBetween": q,
        "degreesOfFreedomWithin": clusters - q,
        "pValue": stats.f.sf(f, q, clusters - q),
    }


def ingredients(rated, recipes, support=200):
    """Recipes with an ingredient beside those without it; recipes are clusters, and so are readers across them."""
    rated = rated[rated.recipe_id.isin(recipes.id)]
    stars = rated.rating.astype(float)
    of_rated = recipes[recipes.id.isin(rated.recipe_id)]
    counts = item_counts(of_rated.assign(all=True), "ingredients", "all")[True]
    lists = of_rated.set_index("id").ingredients.map(set)
    having = rated.recipe_id.map(lists)
    items = {}
    for item in counts.index[(counts >= support) & (counts < len(of_rated))]:
        inside = having.map(lambda own: item in own).to_numpy()
        items[item] = beside_others(rated, stars, inside)
    for each, q in zip(items.values(), benjamini_hochberg([each["pValue"] for each in items.values()])):
        each["qValue"] = q
    return {"recipes": len(of_rated), "ratings": len(rated), "overall": stars.mean(), "items": items}


def beside_others(rated, stars, inside):
    design = np.column_stack([np.ones(len(rated)), inside.astype(float)])
    robust = lambda values, x, groups: sm.OLS(values, x).fit(
        cov_type="cluster", cov_kwds={"groups": groups, "use_correction": False}
    ).bse[-1] ** 2
    both = rated.groupby(["user_id", "recipe_id"]).ngroup()
    crossed = robust(stars, design, rated.user_id) - robust(stars, design, both)
    variance, clusters = max(0, crossed), []
    for part in (inside, ~inside):
        n = rated.recipe_id[part].nunique()
        variance += robust(stars[part], np.ones(part.sum()), rated.recipe_id[part]) * n / (n - 1)
        clusters.append(n)
    readers = rated[inside].groupby("user_id").size()
    freedom = min(*clusters, readers.sum() ** 2 / (readers**2).sum()) - 1
    difference = stars[inside].mean() - stars[~inside].mean()
    return {
        "recipes": clusters[0],
        "ratings": inside.sum(),
        "value": stars[inside].mean(),
        "others": stars[~inside].mean(),
        "difference": difference,
        "interval": student(difference, np.sqrt(variance), freedom),
        "pValue": 2 * stats.t.sf(abs(difference) / np.sqrt(variance), freedom),
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
