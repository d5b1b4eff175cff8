def classify(terms, *, names=()):
    return ["content"] * len(terms)
