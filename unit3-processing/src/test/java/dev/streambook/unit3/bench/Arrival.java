package dev.streambook.unit3.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.storm.tuple.Tuple;

/** A tuple that came out of the bolt: its stream and its values, bytes as text. */
public record Arrival(String stream, List<Object> values) {

    public static Arrival on(String stream, Object... values) {
        return new Arrival(stream, Arrays.asList(values));
    }

    static Arrival of(Tuple tuple) {
        return new Arrival(
                tuple.getSourceStreamId(),
                tuple.getValues().stream().map(Arrival::readable).toList());
    }

    private static Object readable(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value;
    }
}
