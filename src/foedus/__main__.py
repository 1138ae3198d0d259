"""`python -m foedus` is `foedus`."""

from foedus.views.cli import main

main()
