package dev.streambook.generator;

import java.util.List;

/** What an invented film can be. Its number here is the genre's place in a taste. */
final class Genres {

    static final List<String> NAMES = List.of(
            "Action", "Animation", "Comedy", "Crime", "Documentary", "Drama", "Horror", "Romance", "Sci-Fi", "Western");

    static final int COUNT = NAMES.size();

    private Genres() {}
}
