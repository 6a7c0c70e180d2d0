package dev.streambook.unit4.play;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Six viewers and ten films. Nobody wrote down which film is about spaceships and which about weddings: only the stars. */
public final class FilmClub {

    /** Stars that a viewer gave; film is the place in {@link #FILMS}. */
    public record Stars(String viewer, int film, double stars) {}

    public static final List<String> FILMS = List.of(
            "Star Freighter",
            "Moon Base Nine",
            "Red Planet Run",
            "The Long Orbit",
            "Airlock",
            "Two Weddings",
            "The Bride's Cousin",
            "Letters to Clara",
            "Rain in Paris",
            "The Best Man's Dog");

    public static final List<String> VIEWERS = List.of("Ana", "Ben", "Cleo", "Dora", "Emil", "Finn");

    /** A row for each viewer, a column for each film, in the order of the lists above; 0 is "not seen". */
    private static final double[][] TABLE = {
        {5.0, 4.5, 0.0, 4.0, 0.0, 1.5, 0.0, 0.0, 1.0, 0.0},
        {4.5, 0.0, 5.0, 0.0, 4.5, 0.0, 1.0, 0.0, 0.0, 2.0},
        {0.0, 5.0, 4.5, 4.5, 0.0, 0.0, 0.0, 2.0, 1.5, 0.0},
        {1.0, 0.0, 0.0, 1.5, 0.0, 5.0, 4.5, 0.0, 4.5, 0.0},
        {0.0, 1.5, 0.0, 0.0, 1.0, 4.5, 0.0, 5.0, 0.0, 4.0},
        {2.0, 0.0, 1.0, 0.0, 0.0, 0.0, 4.0, 4.5, 5.0, 4.5},
    };

    private FilmClub() {}

    /** All stars that were given. */
    public static List<Stars> all() {
        return VIEWERS.stream()
                .flatMap(viewer ->
                        of(viewer).entrySet().stream().map(seen -> new Stars(viewer, seen.getKey(), seen.getValue())))
                .toList();
    }

    /** The films that a viewer has seen, with the stars. */
    public static SortedMap<Integer, Double> of(String viewer) {
        double[] row = TABLE[VIEWERS.indexOf(viewer)];
        SortedMap<Integer, Double> seen = new TreeMap<>();
        for (int film = 0; film < row.length; film++) {
            if (row[film] > 0) {
                seen.put(film, row[film]);
            }
        }
        return seen;
    }

    /** The films that a viewer has not seen. */
    public static List<Integer> unseen(String viewer) {
        Map<Integer, Double> seen = of(viewer);
        return IntStream.range(0, FILMS.size())
                .filter(film -> !seen.containsKey(film))
                .boxed()
                .toList();
    }
}
