package dev.streambook.unit3.bench;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.storm.tuple.Tuple;

/**
 * A tuple that came out of the bolt: its stream and its values. Bytes are shown as text in quotation marks, so that they are not
 * taken for a string, or as hexadecimal digits where they are no text.
 */
public record Arrival(String stream, List<Object> values) {

    public static Arrival on(String stream, Object... values) {
        return of(stream, Arrays.asList(values));
    }

    static Arrival of(Tuple tuple) {
        return of(tuple.getSourceStreamId(), tuple.getValues());
    }

    static Arrival of(String stream, List<Object> values) {
        return new Arrival(stream, values.stream().map(Arrival::readable).toList());
    }

    private static Object readable(Object value) {
        return value instanceof byte[] bytes ? "bytes " + text(bytes) : value;
    }

    private static String text(byte[] bytes) {
        try {
            return '"'
                    + StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()
                    + '"';
        } catch (CharacterCodingException noText) {
            return HexFormat.ofDelimiter(" ").formatHex(bytes);
        }
    }
}
