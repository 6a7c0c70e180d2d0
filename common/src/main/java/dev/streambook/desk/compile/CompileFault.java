package dev.streambook.desk.compile;

/**
 * What the compiler says of one place.
 *
 * @param file from the root of the checkout
 * @param line counted from 1; 0 where the compiler names none
 * @param message what is wrong
 * @param source the line itself, as it stands in the file; may be empty
 * @param column of {@code source}, counted from 1; 0 where the compiler names none
 */
public record CompileFault(String file, long line, String message, String source, long column) {

    /** {@code file:line}, which IDEs and terminals make a link of. */
    public String place() {
        return line > 0 ? file + ":" + line : file;
    }
}
