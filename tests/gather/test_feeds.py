import gzip

import pytest

from recoupe.gather.feeds import named_in

RSS = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>Le Phare</title><link>https://phare.example/</link>
<item><title>Un</title><link>/un</link></item><item><link>https://phare.example/deux</link></item></channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="https://phare.example/feed"/>
<entry><link rel="edit" href="/edit/1"/><link rel="alternate" href="/un"/></entry>
<entry><link href="/deux"/></entry></feed>"""
SITEMAP = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://phare.example/un</loc></url>
<url><loc> https://phare.example/deux </loc></url></urlset>"""
INDEX = b"""<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://phare.example/2031.xml</loc></sitemap></sitemapindex>"""
PAGES = ("https://phare.example/un", "https://phare.example/deux")


@pytest.mark.parametrize("content", [RSS, ATOM, SITEMAP, gzip.compress(SITEMAP)], ids=["rss", "atom", "sitemap", "gz"])
def test_the_pages_of_a_feed_are_named_in_their_order(content):
    assert named_in(content, "https://phare.example/feed").pages == PAGES


def test_an_index_leads_to_further_sitemaps():
    assert named_in(INDEX, "https://phare.example/").maps == ("https://phare.example/2031.xml",)


def test_a_page_names_nothing_and_neither_does_what_is_malformed():
    for content in (b"<html><body><item><link>/x</link></item></body></html>", b"", b"\x00\xff", b"<rss"):
        assert named_in(content, "https://phare.example/").pages == ()


def test_an_address_that_is_none_of_the_web_is_left_out():
    feed = RSS.replace(b"/un<", b"file:///etc/hostname<")
    assert named_in(feed, "https://phare.example/").pages == PAGES[1:]


def test_an_entity_is_not_resolved_and_a_bomb_does_not_go_off():
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE rss [<!ENTITY e0 "x">{levels}<!ENTITY f SYSTEM "file:///etc/hostname">]>'
    feed = f"{bomb}<rss><channel><item><link>/&e11;&f;un</link></item></channel></rss>".encode()
    assert all(len(page) < 100 for page in named_in(feed, "https://phare.example/").pages)
