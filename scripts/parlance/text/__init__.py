"""What a text consists of: sentences, words, classes; no file, speaker or side."""
