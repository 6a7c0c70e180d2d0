package dev.streambook.unit2.solution;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.streambook.event.EventJson;
import dev.streambook.event.MalformedEventException;
import dev.streambook.unit2.Gate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.flume.Event;

/** Decides once for each line, in headers, and leaves the ways to the selector. Cost: a line is parsed twice. */
public class PiiInterceptor implements dev.streambook.unit2.PiiInterceptor {

    private static final JsonFactory JSON = new JsonFactory();

    protected final Gate gate;

    public PiiInterceptor(Gate gate) {
        this.gate = gate;
    }

    // tag::intercept[]
    @Override
    public Event intercept(Event event) {
        event.getHeaders().keySet().removeAll(List.of(ROUTE, KEY, REASON, STAGE));
        try {
            Gate.Pass pass = gate.pass(EventJson.read(event.getBody()));
            event.setBody(masked(event.getBody(), pass.device()));
            event.getHeaders().putAll(Map.of(ROUTE, GOOD, KEY, pass.key()));
        } catch (MalformedEventException e) {
            setAside(event, e.getMessage());
        }
        return event;
    }

    @Override
    public List<Event> intercept(List<Event> events) {
        return events.stream().map(this::intercept).toList();
    }
    // end::intercept[]

    // tag::selector[]
    @Override
    public Map<String, String> selector() {
        return Map.of("type", "multiplexing", "header", ROUTE, "mapping." + GOOD, GOOD, "default", BAD);
    }
    // end::selector[]

    protected void setAside(Event event, String reason) {
        int length = event.getBody().length;
        String said = reason;
        if (length > LONGEST_KEPT) {
            event.setBody(Arrays.copyOf(event.getBody(), LONGEST_KEPT));
            said = "%s; only its first %d bytes are kept".formatted(reason, LONGEST_KEPT);
        }
        event.getHeaders().putAll(Map.of(ROUTE, BAD, REASON, said, STAGE, INTAKE));
    }

    // tag::masked[]
    /** The line with another value in its outermost field {@code device}; all bytes around that value are kept. */
    protected byte[] masked(byte[] line, String device) {
        try (JsonParser parser = JSON.createParser(line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals("device");
                parser.nextToken();
                if (found) {
                    int start = (int) parser.currentTokenLocation().getByteOffset();
                    parser.finishToken();
                    int end = (int) parser.currentLocation().getByteOffset();
                    return spliced(line, start, quoted(device), end);
                }
                parser.skipChildren();
            }
            throw new IllegalStateException("an event that was read has a device");
        } catch (IOException e) {
            throw new UncheckedIOException("an event that was read is JSON", e);
        }
    }
    // end::masked[]

    private static byte[] quoted(String text) {
        String escaped = new String(JsonStringEncoder.getInstance().quoteAsString(text));
        return ("\"" + escaped + "\"").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] spliced(byte[] line, int start, byte[] value, int end) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(line.length);
        bytes.write(line, 0, start);
        bytes.writeBytes(value);
        bytes.write(line, end, line.length - end);
        return bytes.toByteArray();
    }
}
