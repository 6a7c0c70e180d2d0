package dev.streambook.recommender.movielens;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a file is to be read.
 *
 * @param latin1 whether a line that is not UTF-8 is read as ISO-8859-1
 * @param header what the first line may be instead of data
 * @param split from a line to its columns, refusing with an IllegalArgumentException, as does {@code parse}
 */
record Table<T>(
        Path file,
        boolean latin1,
        Optional<Header> header,
        Function<String, List<String>> split,
        Function<List<String>, T> parse) {

    /** The row, or nothing if the line is blank or the header. */
    Optional<T> row(Lines.Line line, boolean first) {
        if (line.text().isBlank()) {
            return Optional.empty();
        }
        List<String> columns = split.apply(line.text());
        if (first && header.isPresent() && header.get().is(columns)) {
            header.get().check(file, columns);
            return Optional.empty();
        }
        return Optional.of(parse.apply(columns));
    }
}
