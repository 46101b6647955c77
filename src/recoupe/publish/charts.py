"""Small drawings in SVG, made by hand; each stands above a table that says the same."""

from math import ceil

from markupsafe import Markup

from recoupe.publish.wording import Wording
from recoupe.view.dealingpages import Dealing, Month
from recoupe.view.pages import Week

HEIGHT, BASE, FLOOR = 150, 120, 8
DAY = 76
"""How wide "19 Apr 2032" stands below a bar."""
QUADRANTS = ("material_cooperation", "verbal_cooperation", "verbal_conflict", "material_conflict")


def bars(weeks: tuple[Week, ...], wording: Wording) -> Markup:
    """Draw bars by week: articles as an outline, texts after copies filled in."""
    step = max(4.0, min(48.0, 900 / len(weeks)))
    top = max(week.articles for week in weeks)
    unit = (BASE - 20) / top
    parts = [_bar(week, number, step, unit) for number, week in enumerate(weeks)]
    every = max(-(-len(weeks) // 8), ceil(DAY / step))
    labels = [
        Markup('<text x="{:.1f}" y="{}">{}</text>').format(i * step + 2, BASE + 18, wording.day(week.monday))
        for i, week in enumerate(weeks)
        if i % every == 0
    ]
    width = max(step * len(weeks), 260) + 90
    scale = Markup('<text class="top" x="{:.1f}" y="14">{}</text>').format(0, wording.number(top))
    return Markup(
        '<figure class="chart bars"><svg viewBox="0 0 {:.0f} {}" width="{:.0f}" role="img" aria-label="{}">{}{}{}'
        '<line class="axis" x1="0" x2="{:.1f}" y1="{}" y2="{}"/></svg>'
        '<figcaption><span class="key outline"></span> {} <span class="key filled"></span> {}</figcaption></figure>'
    ).format(
        width, HEIGHT, width, wording.t("overview.weeks"), scale, Markup("").join(parts), Markup("").join(labels),
        width - 88, BASE, BASE, wording.t("overview.week_articles"), wording.t("overview.week_texts"),
    )  # fmt: skip


def _bar(week: Week, number: int, step: float, unit: float) -> Markup:
    if not week.articles:
        return Markup("")
    x, wide = number * step + 1, step * 0.72
    outer, inner = week.articles * unit, week.texts * unit
    return Markup(
        '<rect class="outline" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>'
        '<rect class="filled" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>'
    ).format(x, BASE - outer, wide, outer, x, BASE - inner, wide, inner)


def month_bars(found: tuple[Month, ...], wording: Wording) -> Markup:
    """Draw a bar a month of the time line: filled for what happened then, outlined for what was only said then."""
    step = max(6.0, min(48.0, 900 / len(found)))
    top = max(len(each.moments) for each in found)
    unit = (BASE - 20) / top
    every = -(-len(found) // 8)
    parts = []
    for number, each in enumerate(found):
        x, outer, inner = number * step + 1, len(each.moments) * unit, each.happened * unit
        parts.append(
            Markup(
                '<rect class="outline" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>'
                '<rect class="filled" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>'
            ).format(x, BASE - outer, step * 0.72, outer, x, BASE - inner, step * 0.72, inner)
        )
        if number % every == 0:
            parts.append(
                Markup('<text x="{:.1f}" y="{}">{}</text>').format(x, BASE + 18, wording.month_brief(each.month))
            )
    width = max(step * len(found), 260) + 90
    return Markup(
        '<figure class="chart bars"><svg viewBox="0 0 {:.0f} {}" width="{:.0f}" role="img" aria-label="{}">'
        '<text class="top" x="0" y="14">{}</text>{}<line class="axis" x1="0" x2="{:.1f}" y1="{}" y2="{}"/></svg>'
        '<figcaption><span class="key filled"></span> {} <span class="key outline"></span> {}</figcaption></figure>'
    ).format(
        width, HEIGHT, width, wording.t("time.title"), wording.number(top), Markup("").join(parts), width - 88, BASE,
        BASE,        wording.t("time.key_happened"), wording.t("time.key_told"),
    )  # fmt: skip


def months(dealings: tuple[Dealing, ...], wording: Wording) -> Markup:
    """Draw a strip by month and partner: a mark a quadrant, with its letter, sized by independent sources."""
    dated = sorted({each.month for each in dealings if each.month})
    partners = list(dict.fromkeys(each.partner.text for each in dealings if each.month))
    if not dated:
        return Markup("")
    columns = {month: 150 + 64 * number for number, month in enumerate(dated)}
    lines = {partner: 40 + 34 * number for number, partner in enumerate(partners)}
    marks = [_mark(each, columns[each.month], lines[each.partner.text], wording) for each in dealings if each.month]
    heads = [
        Markup('<text x="{}" y="14">{}</text>').format(x, wording.month_short(month)) for month, x in columns.items()
    ]
    names = [Markup('<text x="0" y="{}">{}</text>').format(y + 5, name[:22]) for name, y in lines.items()]
    width, height = 170 + 64 * len(dated), 30 + 34 * len(partners)
    return Markup(
        '<figure class="chart"><svg viewBox="0 0 {} {}" width="{}" role="img" aria-label="{}">{}{}{}</svg></figure>'
    ).format(
        width, height, width, wording.t("party.dealings_caption"), Markup("").join(heads), Markup("").join(names),
        Markup("").join(marks),
    )  # fmt: skip


def _mark(each: Dealing, x: int, y: int, wording: Wording) -> Markup:
    place = x + 14 * QUADRANTS.index(each.quadrant)
    size = min(13, 8 + 2 * each.independent)
    letter = wording.t(f"quadrant_letter.{each.quadrant}")
    return Markup(
        '<g class="quadrant {}"><rect x="{}" y="{:.1f}" width="13" height="{}"/><text x="{:.1f}" y="{}">{}</text></g>'
    ).format(each.quadrant, place, y - size / 2, size, place + 3.5, y + 4, letter)
