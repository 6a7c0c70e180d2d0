package dev.streambook.movielens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a data set lies, found from the path that a user gave.
 *
 * @param films absent if there is no file of films beside the ratings
 */
record Location(Format format, Path ratings, Optional<Path> films) {

    private static final String EXPECTED = "ratings.csv, ratings.dat or u.data";

    private static final String ADVICE = "unpack a MovieLens data set and give the folder that holds " + EXPECTED;

    static Location find(Path path) {
        if (!Files.exists(path)) {
            throw new MovieLensException("%s does not exist; %s".formatted(path, ADVICE));
        }
        return Files.isDirectory(path) ? inFolder(path) : ofFile(path);
    }

    private static Location inFolder(Path folder) {
        return inside(folder)
                .orElseThrow(() -> new MovieLensException(
                        "%s %s; expected %s; %s".formatted(folder, content(folder), EXPECTED, advice(folder))));
    }

    private static Optional<Location> inside(Path folder) {
        for (Format format : Format.values()) {
            Path ratings = folder.resolve(format.ratingsFile());
            if (Files.isRegularFile(ratings)) {
                return Optional.of(of(format, ratings));
            }
        }
        return Optional.empty();
    }

    private static Location ofFile(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(".zip") || name.endsWith(".gz")) {
            throw new MovieLensException("%s is packed; unpack it and give the folder".formatted(file));
        }
        return of(sniffed(file), file);
    }

    /** A file may bear any name (ml-100k has u1.base and ua.test), so its first line tells. */
    private static Format sniffed(Path file) {
        try (Lines lines = new Lines(file, true)) {
            Lines.Line first = lines.read();
            for (Format format : new Format[] {Format.DAT, Format.TAB, Format.CSV}) {
                if (first != null && format.separates(first.text())) {
                    return format;
                }
            }
        } catch (IOException e) {
            throw new MovieLensException("%s cannot be read (%s); check that it may be read".formatted(file, e), e);
        }
        throw new MovieLensException(
                "%s has no columns in its first line; expected ratings parted by comma, :: or tab; %s"
                        .formatted(file, ADVICE));
    }

    private static Location of(Format format, Path ratings) {
        Path films = ratings.resolveSibling(format.filmsFile());
        return new Location(format, ratings, Optional.of(films).filter(Files::isRegularFile));
    }

    private static String content(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent() ? "holds no ratings" : "is empty";
        } catch (IOException e) {
            throw new MovieLensException("%s cannot be listed (%s); check that it may be read".formatted(folder, e), e);
        }
    }

    /** Unpacked archives have a folder of their own inside, which is easily missed. */
    private static String advice(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory)
                    .filter(child -> inside(child).isPresent())
                    .sorted()
                    .findFirst()
                    .map("did you mean %s?"::formatted)
                    .orElse(ADVICE);
        } catch (IOException e) {
            throw new MovieLensException("%s cannot be listed (%s); check that it may be read".formatted(folder, e), e);
        }
    }
}
