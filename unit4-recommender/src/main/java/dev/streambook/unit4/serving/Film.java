package dev.streambook.unit4.serving;

import java.util.List;

/** A film of the catalogue. */
record Film(int item, String title, List<String> genres) {}
