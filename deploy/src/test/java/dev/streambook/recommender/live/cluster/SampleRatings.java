package dev.streambook.recommender.live.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small data set in the layout of MovieLens: every user rates films in an order of chance, one rating a minute. */
final class SampleRatings {

    private static final int USERS = 200;
    private static final int FILMS = 120;
    private static final long BEGIN = 1_700_000_000L;

    private SampleRatings() {}

    /** @param ratings how many, at most {@value #USERS} times {@value #FILMS} */
    static Path write(Path folder, int ratings) throws IOException {
        Random random = new Random(42);
        List<Integer> pairs =
                new ArrayList<>(IntStream.range(0, USERS * FILMS).boxed().toList());
        Collections.shuffle(pairs, random);
        Files.writeString(
                folder.resolve("movies.csv"),
                IntStream.rangeClosed(1, FILMS)
                        .mapToObj(film -> "%d,Film %1$d (2001),Drama".formatted(film))
                        .collect(Collectors.joining("\n", "movieId,title,genres\n", "\n")));
        Files.writeString(
                folder.resolve("ratings.csv"),
                IntStream.range(0, ratings)
                        .mapToObj(n -> row(n, pairs.get(n), random))
                        .collect(Collectors.joining("\n", "userId,movieId,rating,timestamp\n", "\n")));
        return folder;
    }

    /** Each user likes one half of the films better: a model can learn that. */
    private static String row(int number, int pair, Random random) {
        int user = pair % USERS + 1;
        int film = pair / USERS + 1;
        double stars = (user % 2 == film % 2 ? 4 : 2) + random.nextInt(3) / 2.0;
        return "%d,%d,%s,%d".formatted(user, film, stars, BEGIN + number * 60L);
    }
}
