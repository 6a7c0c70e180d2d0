package dev.streambook.workbook;

/**
 * A place that the learner has still to write.
 *
 * @param part the method, or the key of a properties file
 * @param file the source file, from the root of the checkout
 * @param line counted from 1
 */
public record Todo(String part, String file, int line) {

    /** {@code file:line}, which IDEs and terminals make a link of. */
    public String place() {
        return file + ":" + line;
    }
}
