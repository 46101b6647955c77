"""What is fetched from the network, on demand and nowhere else: feeds, sitemaps and pages, kept as WARC files."""
