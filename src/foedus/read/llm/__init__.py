"""The language-model reader: a model answers with quotes, and code holds each against the text: then it is a claim."""
