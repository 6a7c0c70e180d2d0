package dev.streambook.movielens;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;

/** The three layouts in which GroupLens has published MovieLens, told apart by the name of the ratings file. */
enum Format {
    /** ml-latest, ml-latest-small, ml-20m, ml-25m, ml-32m: CSV with a header. */
    CSV("ratings.csv", ",", "movies.csv", ","),
    /** ml-1m, ml-10m: two colons, no header. */
    DAT("ratings.dat", "::", "movies.dat", "::"),
    /** ml-100k: tabs for ratings, bars for films, no header. */
    TAB("u.data", "\t", "u.item", "|");

    private final String ratingsFile;
    private final String ratingsSeparator;
    private final String filmsFile;
    private final String filmsSeparator;

    Format(String ratingsFile, String ratingsSeparator, String filmsFile, String filmsSeparator) {
        this.ratingsFile = ratingsFile;
        this.ratingsSeparator = ratingsSeparator;
        this.filmsFile = filmsFile;
        this.filmsSeparator = filmsSeparator;
    }

    String ratingsFile() {
        return ratingsFile;
    }

    String filmsFile() {
        return filmsFile;
    }

    boolean hasHeader() {
        return this == CSV;
    }

    /** CSV is UTF-8. The older sets are ISO-8859-1, but for ml-10m. */
    boolean allowsLatin1() {
        return this != CSV;
    }

    boolean separates(String line) {
        return line.contains(ratingsSeparator);
    }

    List<String> ratingColumns(String line) {
        return columns(line, ratingsSeparator);
    }

    List<String> filmColumns(String line) {
        return columns(line, filmsSeparator);
    }

    /** Only a line with a quote needs a CSV parser; the millions of others are cut at the commas. */
    private List<String> columns(String line, String separator) {
        return this == CSV && line.indexOf('"') >= 0 ? quoted(line) : cut(line, separator);
    }

    private static List<String> quoted(String line) {
        try {
            return CsvReader.builder()
                    .allowExtraCharsAfterClosingQuote(false)
                    .allowUnclosedQuote(false)
                    .ofSingleCsvRecord(line)
                    .getFields();
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("a quote is not closed, or closed too early; expected CSV", e);
        }
    }

    private static List<String> cut(String line, String separator) {
        List<String> columns = new ArrayList<>();
        int start = 0;
        for (int end = line.indexOf(separator); end >= 0; end = line.indexOf(separator, start)) {
            columns.add(line.substring(start, end));
            start = end + separator.length();
        }
        columns.add(line.substring(start));
        return columns;
    }
}
