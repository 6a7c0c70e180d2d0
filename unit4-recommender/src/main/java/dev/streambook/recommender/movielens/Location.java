package dev.streambook.recommender.movielens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a data set lies, found from the path that a user gave.
 *
 * @param films absent if there is no file of films beside the ratings
 */
record Location(Layout layout, Path ratings, Optional<Path> films) {

    private static final String EXPECTED = "ratings.csv, ratings.dat or u.data";

    private static final String ADVICE = "unpack a MovieLens data set and give the folder that holds " + EXPECTED;

    static Location find(Path path) {
        if (!Files.exists(path)) {
            throw new MovieLensException("%s does not exist; %s".formatted(path, ADVICE));
        }
        return Files.isDirectory(path) ? inFolder(path) : ofFile(path);
    }

    private static Location inFolder(Path folder) {
        Location found = inside(folder)
                .orElseThrow(() -> new MovieLensException(
                        "%s %s; expected %s; %s".formatted(folder, content(folder), EXPECTED, advice(folder))));
        Contents.check(found.ratings);
        found.films.ifPresent(Contents::check);
        return found;
    }

    private static Optional<Location> inside(Path folder) {
        for (Layout layout : Layout.values()) {
            Path ratings = folder.resolve(layout.ratingsFile());
            if (Files.isRegularFile(ratings)) {
                return Optional.of(of(layout, ratings));
            }
        }
        return Optional.empty();
    }

    private static Location ofFile(Path file) {
        Contents.check(file);
        Location found = of(sniffed(file), file);
        found.films.ifPresent(Contents::check);
        return found;
    }

    /** A file may have any name (ml-100k has u1.base and ua.test), so its first line tells. */
    private static Layout sniffed(Path file) {
        try (Lines lines = new Lines(file, true)) {
            Lines.Line first = lines.read();
            for (Layout layout : List.of(Layout.DAT, Layout.TAB, Layout.CSV)) {
                if (first != null && layout.separates(first.text())) {
                    return layout;
                }
            }
        } catch (IOException e) {
            throw new MovieLensException("%s cannot be read (%s); check that it may be read".formatted(file, e), e);
        }
        throw new MovieLensException(
                "%s has no columns in its first line; expected ratings separated by comma, :: or tab; %s"
                        .formatted(file, ADVICE));
    }

    private static Location of(Layout layout, Path ratings) {
        Path films = ratings.resolveSibling(layout.filmsFile());
        return new Location(layout, ratings, Optional.of(films).filter(Files::isRegularFile));
    }

    private static String content(Path folder) {
        return list(folder).isEmpty() ? "is empty" : "holds no ratings";
    }

    /** Unpacked archives have a folder of their own inside, which is easily missed; others are not unpacked yet. */
    private static String advice(Path folder) {
        List<Path> files = list(folder);
        Optional<String> inner = files.stream()
                .filter(Files::isDirectory)
                .filter(child -> inside(child).isPresent())
                .findFirst()
                .map("did you mean %s?"::formatted);
        return inner.or(() -> files.stream()
                        .filter(Files::isRegularFile)
                        .filter(Contents::isPacked)
                        .findFirst()
                        .map("%s is packed; unpack it and give the folder"::formatted))
                .orElse(ADVICE);
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new MovieLensException("%s cannot be listed (%s); check that it may be read".formatted(folder, e), e);
        }
    }
}
