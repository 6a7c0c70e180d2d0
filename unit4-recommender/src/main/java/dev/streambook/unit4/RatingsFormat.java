package dev.streambook.unit4;

/** The three layouts in which GroupLens has published ratings. All have the columns user, film, stars, seconds since 1970. */
public enum RatingsFormat {
    /** {@code 1,31,4.0,964982703}: ratings.csv of ml-latest, ml-latest-small, ml-20m, ml-25m and ml-32m, with a header. */
    CSV(","),
    /** {@code 1::31::4::964982703}: ratings.dat of ml-1m and ml-10m, no header. */
    DAT("::"),
    /** {@code 1<tab>31<tab>4<tab>964982703}: u.data of ml-100k, no header. */
    TAB("\t");

    private final ColumnSeparator separator;

    RatingsFormat(String separator) {
        this.separator = new ColumnSeparator(separator);
    }

    public ColumnSeparator separator() {
        return separator;
    }

    /**
     * What stands in the columns of a line.
     *
     * @throws IllegalArgumentException if that cannot be read; the message says what was found and what was expected
     */
    public RatingRow row(String line) {
        return RatingRow.of(separator.columns(line));
    }

    /** Whether a line starts with a name where a row has a number, as the header of a CSV file does. */
    public boolean isHeader(String line) {
        String first = line.split(",", 2)[0];
        return this == CSV
                && first.chars().anyMatch(Character::isLetter)
                && first.chars().noneMatch(Character::isDigit);
    }
}
