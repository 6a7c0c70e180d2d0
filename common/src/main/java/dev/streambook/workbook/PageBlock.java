package dev.streambook.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a page that is kept equal to what was computed or measured: a table, a sentence with its numbers. In the page
 * it stands between {@code <!-- measured: name -->} and {@code <!-- end of measured -->}. A test calls {@link #keep}; with
 * {@code -Dstreambook.docs=update} that writes the block, else it holds the page to it.
 *
 * @param page from the root of the checkout, with forward slashes
 * @param name of the block, unique in the page
 */
public record PageBlock(String page, String name) {

    /**
     * Compares, or writes where that is asked for.
     *
     * @param markdown whole lines
     * @throws AssertionError if the page has no such block, or says something else
     */
    public void keep(String markdown) {
        Path file = ProjectFolder.root().resolve(page);
        try {
            String text = Files.readString(file).replace("\r\n", "\n");
            Matcher block = block().matcher(text);
            if (!block.find()) {
                throw new AssertionError(
                        "%s has no block <!-- measured: %s --> … <!-- end of measured -->".formatted(page, name));
            }
            if (DocsUpdate.isAskedFor()) {
                Files.writeString(
                        file, text.substring(0, block.start(1)) + markdown.strip() + text.substring(block.end(1)));
            } else if (!block.group(1).equals(markdown.strip())) {
                throw new AssertionError(
                        "%s says in its block \"%s\" what the figures do not; run the tests with -Dstreambook.docs=update"
                                .formatted(page, name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the page " + page + " cannot be read or written", e);
        }
    }

    private Pattern block() {
        return Pattern.compile(
                "(?s)<!-- measured: %s -->\\n(.*?)\\n<!-- end of measured -->".formatted(Pattern.quote(name)));
    }
}
