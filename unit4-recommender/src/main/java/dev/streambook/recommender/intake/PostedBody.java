package dev.streambook.recommender.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts a posted body into its events, each as it was sent. No value is looked at. */
final class PostedBody {

    /** Who sends a field twice did not mean it, and we could not know which one was meant. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final char[] text;
    private final JsonParser parser;

    private PostedBody(char[] text) throws IOException {
        this.text = text;
        this.parser = JSON.createParser(text);
    }

    /**
     * @param body an event, or an array of 1 to {@code most} of them, in UTF-8
     * @throws MalformedBatchException if it is no JSON object or array, or holds no event or too many
     */
    static List<byte[]> of(byte[] body, int most) {
        List<byte[]> events;
        boolean array;
        try {
            PostedBody posted = new PostedBody(text(body));
            JsonToken first = posted.parser.nextToken();
            array = first == JsonToken.START_ARRAY;
            events = array ? posted.elements() : first == JsonToken.START_OBJECT ? List.of(posted.value()) : List.of();
            if (posted.parser.nextToken() != null) {
                throw noJson();
            }
        } catch (IOException e) {
            throw noJson();
        }
        if (events.isEmpty() || events.size() > most) {
            throw new MalformedBatchException(
                    "the body is %s; expected an event as a JSON object, or an array of 1 to %d"
                            .formatted(array ? "an array of " + events.size() : "no object and no array", most));
        }
        return events;
    }

    private static char[] text(byte[] body) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(body))
                .toString();
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return (marked ? text.substring(1) : text).toCharArray();
    }

    private List<byte[]> elements() throws IOException {
        List<byte[]> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value());
        }
        return elements;
    }

    /** The value whose first token the parser has just read. */
    private byte[] value() throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        parser.finishToken();
        int end = (int) parser.currentLocation().getCharOffset();
        return new String(text, start, end - start).getBytes(StandardCharsets.UTF_8);
    }

    private static MalformedBatchException noJson() {
        return new MalformedBatchException("the body is no JSON; expected an event or an array of events");
    }
}
