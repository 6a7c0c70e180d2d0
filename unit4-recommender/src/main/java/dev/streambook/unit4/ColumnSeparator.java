package dev.streambook.unit4;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands between two columns of a line, one character or more. At a comma the rules of CSV hold, too: a column may stand
 * in quotes, and blanks around a column do not count.
 */
public record ColumnSeparator(String text) {

    private static final String COMMA = ",";

    /**
     * The columns of a line, one or more. Only a line with a quote needs a CSV parser; the millions of others are cut.
     *
     * @throws IllegalArgumentException if a quote is not closed, or closed too early
     */
    public List<String> columns(String line) {
        return text.equals(COMMA) && line.indexOf('"') >= 0 ? quoted(line) : cut(line);
    }

    private static List<String> quoted(String line) {
        try {
            return CsvReader.builder()
                    .allowExtraCharsAfterClosingQuote(false)
                    .allowUnclosedQuote(false)
                    .trimWhitespacesAroundQuotes(true)
                    .ofSingleCsvRecord(line)
                    .getFields()
                    .stream()
                    .map(String::strip)
                    .toList();
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("a quote is not closed, or closed too early; expected CSV", e);
        }
    }

    private List<String> cut(String line) {
        List<String> columns = new ArrayList<>();
        int start = 0;
        for (int end = line.indexOf(text); end >= 0; end = line.indexOf(text, start)) {
            columns.add(column(line.substring(start, end)));
            start = end + text.length();
        }
        columns.add(column(line.substring(start)));
        return columns;
    }

    private String column(String between) {
        return text.equals(COMMA) ? between.strip() : between;
    }
}
