"""The content of the brief, once, for every form in which it is written: page, Markdown, charts."""
