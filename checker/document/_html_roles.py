"""What an element of a page is to its story, told by its tag and by the names that its makers gave it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from checker.document._markup import Tag

# Elements that stand beside a story whatever they are called.
ASIDE = frozenset(
    "nav aside footer form button select svg dialog menu head video audio object math datalist label template".split()
)
ASIDE_ROLES = frozenset("navigation complementary contentinfo search dialog banner menu".split())
# Words of names that tell what stands around a story, and words that must stand side by side for it.
ASIDE_WORDS = frozenset(
    """related relatedposts newsletter share sharing social promo promos promotion ad ads advert advertisement adslot
    comments comment recirculation breadcrumb breadcrumbs subscribe subscription cookie cookies consent sidebar
    recommended recommendations trending outbrain taboola toolbar paywall tags topics readmore onward onwards links
    richlink interstitial signup bio nosnippet noprint""".split()
)
ASIDE_NAMES = re.compile(
    r"""(?<![a-z])(?:tag-list|include-block|metadata-(?:block|strip)|author-(?:bio|box|card)|most-(?:read|viewed|popular)|read-(?:more|next)
    |rich-link|key-(?:events|moments)|sign-up|hide-for-print|no-print|print-none|twitter-tweet|instagram-media|fb-post
    |bottom-of-article|tiktok-embed|bluesky-embed|reddit-embed)(?![a-z])""",
    re.X,
)
FRAMES = frozenset("has no with without wrap wrapper layout content".split())  # `has-sidebar`, `content-sidebar-wrap`
UNSEEN = re.compile(
    "(?<![a-z])(?:visually-?hidden|sr-only|screen-reader-text|screenreader|footnote-(?:anchor|ref|number))(?![a-z])"
)
PAGE_FORMS = ("aspnetform", "form1")  # some servers put the whole page into a form
STANDFIRST = frozenset("standfirst dek deck subheadline subtitle summary lede strapline teaser abstract intro".split())
BYLINE = frozenset("byline author authors writer contributor".split())
CAPTION = frozenset("caption".split())
CREDIT = frozenset("credit credits copyright".split())
HEADING = re.compile("h[1-6]$")
WHOLE = frozenset("html body article main h1 figure figcaption".split())  # their names are about all that is in them
NAMED = ("class", "id", "data-component", "data-testid", "data-qa", "data-gu-name")
HUMP = re.compile("(?<=[a-z])(?=[A-Z])")
WORD = re.compile("(?<![a-z0-9])[a-z]+(?![a-z0-9])")


class Role(NamedTuple):
    """What an element is: the part that its tags name, whether it stands beside the story, whether nobody reads it."""

    said: str = ""
    aside: bool = False
    muted: bool = False


class _Names(NamedTuple):
    words: frozenset[str]
    aside: bool
    unseen: bool


def role(tag: Tag, above: Role, inline: bool) -> Role:
    """Return what an element is, by itself and by what it stands in; inline: it is a piece of a paragraph."""
    values = tag.attributes
    # what a tag of its own making is called, it is (`amp-ad`)
    own = tag.name if "-" in tag.name else ""
    names = _names(" ".join([own, *(values[key] for key in NAMED if key in values)]))
    aside = tag.name in ASIDE and values.get("id", "").lower() not in PAGE_FORMS
    aside = aside or "hidden" in values or values.get("aria-hidden") == "true"
    aside = aside or values.get("role", "").lower() in ASIDE_ROLES or values.get("data-print-layout") == "hide"
    aside = aside or (names.aside and tag.name not in WHOLE)
    muted = above.muted or names.unseen or (inline and aside and not above.aside)
    within = above.aside and not (tag.name == "main" and not above.muted)
    return Role(_said(tag, above.said, names.words), aside or within, muted)


@lru_cache(maxsize=4096)
def _names(told: str) -> _Names:
    lowered = HUMP.sub("-", told).lower()
    words = frozenset(WORD.findall(lowered))
    beside = words & ASIDE_WORDS
    if beside == {"sidebar"} and words & FRAMES:
        beside = frozenset()
    return _Names(words, bool(beside) or ASIDE_NAMES.search(lowered) is not None, UNSEEN.search(lowered) is not None)


def _said(tag: Tag, above: str, words: frozenset[str]) -> str:
    item = tag.attributes.get("itemprop", "").lower()
    if HEADING.match(tag.name):
        if tag.name != "h1" and words & STANDFIRST:
            return "standfirst"
        return "headline" if tag.name == "h1" else "subhead"
    if tag.name == "figcaption":
        return "caption"
    if tag.name == "figure":
        return "figure"
    if above in ("caption", "figure") and words & CREDIT:
        return "furniture"
    if above == "figure":
        return "caption" if words & CAPTION else above
    return above or _by_words(tag, words, item)


def _by_words(tag: Tag, words: frozenset[str], item: str) -> str:
    if tag.name in ("html", "body", "article", "main", "section"):
        return ""
    if words & BYLINE or item == "author" or tag.attributes.get("rel", "") == "author":
        return "byline"
    if words & CAPTION:
        return "caption"
    if item in ("description", "alternativeheadline") or (words & STANDFIRST and tag.name in ("p", "div", "span")):
        return "standfirst"
    if tag.name in ("details", "summary"):
        return "furniture"
    return "headline" if item == "headline" else ""
