package dev.streambook.workbook;

/** A number and what it counts: {@code 1 record}, {@code 2 records}. */
public final class Plural {

    private Plural() {}

    /** @param noun in the singular, with a plural in -s */
    public static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
