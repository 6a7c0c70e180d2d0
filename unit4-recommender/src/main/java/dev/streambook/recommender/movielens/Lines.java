package dev.streambook.recommender.movielens;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The lines of a file, one at a time, whatever the file holds: a line that cannot be decoded or never ends costs that
 * line, not the reading. At most 64 KiB of a line are kept.
 */
final class Lines implements Closeable {

    private static final int LONGEST = 64 * 1024;

    /** @param problem why the text is not to be used, or null */
    record Line(long number, String text, String problem) {}

    private final InputStream in;
    private final boolean latin1;
    private final byte[] block = new byte[64 * 1024];
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int next;
    private int end;
    private long number;
    private boolean tooLong;

    /** @param latin1 whether a line that is not UTF-8 is read as ISO-8859-1 */
    Lines(Path file, boolean latin1) throws IOException {
        this.in = Files.newInputStream(file);
        this.latin1 = latin1;
    }

    /** The next line without its end, or null after the last. */
    Line read() throws IOException {
        bytes.reset();
        tooLong = false;
        boolean any = false;
        while (next < end || fill()) {
            any = true;
            if (take()) {
                break;
            }
        }
        return any ? line() : null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(block));
        return end > 0;
    }

    /** Takes bytes up to the end of the line or of the block; tells which. */
    private boolean take() {
        int stop = next;
        while (stop < end && block[stop] != '\n') {
            stop++;
        }
        int kept = Math.min(stop - next, LONGEST - bytes.size());
        tooLong |= kept < stop - next;
        bytes.write(block, next, kept);
        boolean ended = stop < end;
        next = stop + 1;
        return ended;
    }

    private Line line() {
        number++;
        byte[] raw = bytes.toByteArray();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
            return new Line(number, trimmed(text), problem(null));
        } catch (CharacterCodingException e) {
            String text = new String(raw, StandardCharsets.ISO_8859_1);
            return new Line(number, trimmed(text), problem(latin1 ? null : "the line is not UTF-8; expected UTF-8"));
        }
    }

    private String problem(String other) {
        return tooLong ? "the line is longer than %d bytes; expected a row".formatted(LONGEST) : other;
    }

    /** Without the carriage return of Windows and the byte order mark that some editors put first. */
    private String trimmed(String text) {
        String body = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        return number == 1 && body.startsWith("\uFEFF") ? body.substring(1) : body;
    }
}
