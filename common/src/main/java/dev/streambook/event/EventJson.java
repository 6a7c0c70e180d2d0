package dev.streambook.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An event as one line of JSON in UTF-8, without the line break. This is what a set-top box writes, what Flume
 * carries and what lies in Kafka:
 *
 * <pre>{@code
 * {"v":1,"kind":"rated","id":"ml-1-31-1260759144","user":1,"item":31,
 *  "device":"2001:db8::1","time":"2009-12-14T02:52:24Z","stars":2.5}
 * }</pre>
 *
 * <p>The last field depends on the kind: {@code stars} of {@code rated}, {@code seconds} of {@code watched},
 * {@code position} of {@code shown}, none of {@code unrated}. All methods may be called from any thread.
 */
public final class EventJson {

    /** The version of the format, written as field {@code v}. */
    public static final int VERSION = 1;

    /** The longest line that is read, in bytes. A real event has about 150. */
    public static final int LONGEST_LINE = 16 * 1024;

    private static final JsonFactory JSON = new JsonFactory();

    private EventJson() {}

    /** The event as UTF-8 bytes, fields in a fixed order: equal events have equal bytes. */
    public static byte[] write(ViewingEvent event) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(192);
        try (JsonGenerator out = JSON.createGenerator(line)) {
            out.writeStartObject();
            writeCommon(event, out);
            writeOwn(event, out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("an array in memory does not fail", e);
        }
        return line.toByteArray();
    }

    /** The same as {@link #write} as text. */
    public static String writeString(ViewingEvent event) {
        return new String(write(event), StandardCharsets.UTF_8);
    }

    /**
     * Reads one event. Strict about the fields it knows (each once, with its JSON type and range), lenient about
     * fields it does not know, which are skipped.
     *
     * @param line UTF-8, at most {@link #LONGEST_LINE} bytes; white space around the object is allowed
     * @throws MalformedEventException if the line is no event, or null; its message says why
     */
    public static ViewingEvent read(byte[] line) {
        return EventReader.read(line);
    }

    /** The name of the event's kind as it stands in field {@code kind}. */
    public static String kind(ViewingEvent event) {
        return event.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static void writeCommon(ViewingEvent event, JsonGenerator out) throws IOException {
        out.writeNumberField("v", VERSION);
        out.writeStringField("kind", kind(event));
        out.writeStringField("id", event.id());
        out.writeNumberField("user", event.user());
        out.writeNumberField("item", event.item());
        out.writeStringField("device", event.device());
        out.writeStringField("time", event.time().toString());
    }

    private static void writeOwn(ViewingEvent event, JsonGenerator out) throws IOException {
        if (event instanceof Rated rated) {
            out.writeNumberField("stars", rated.stars());
        } else if (event instanceof Watched watched) {
            out.writeNumberField("seconds", watched.watched().toSeconds());
        } else if (event instanceof Shown shown) {
            out.writeNumberField("position", shown.position());
        }
    }
}
