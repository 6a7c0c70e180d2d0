package dev.streambook.recommender.live.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small data set in the layout of MovieLens: every rating once, one a minute. */
final class SampleRatings {

    private static final int USERS = 200;
    private static final int FILMS = 120;
    private static final long BEGIN = 1_700_000_000L;

    private SampleRatings() {}

    /** @param ratings how many, at most {@value #USERS} times {@value #FILMS} */
    static Path write(Path folder, int ratings) throws IOException {
        Random random = new Random(42);
        Files.writeString(
                folder.resolve("movies.csv"),
                IntStream.rangeClosed(1, FILMS)
                        .mapToObj(film -> "%d,Film %1$d (2001),Drama".formatted(film))
                        .collect(Collectors.joining("\n", "movieId,title,genres\n", "\n")));
        Files.writeString(
                folder.resolve("ratings.csv"),
                IntStream.range(0, ratings)
                        .mapToObj(n -> row(n, random))
                        .collect(Collectors.joining("\n", "userId,movieId,rating,timestamp\n", "\n")));
        return folder;
    }

    /** Users in turn; each rates film after film, those of its own half better. */
    private static String row(int number, Random random) {
        int user = number % USERS + 1;
        int film = number / USERS + 1;
        double stars = (user % 2 == film % 2 ? 4 : 2) + random.nextInt(3) / 2.0;
        return "%d,%d,%s,%d".formatted(user, film, stars, BEGIN + number * 60L);
    }
}
