"""One prospect's history on the screen, on paper and in a file. Knows only the verbs that read and write it."""
