"""One module for each command of `foedus`; the name of the module is the name of the command."""
