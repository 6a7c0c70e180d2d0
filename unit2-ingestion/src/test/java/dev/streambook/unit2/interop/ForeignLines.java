package dev.streambook.unit2.interop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.workbook.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Five lines that every foreign client writes, and what has to become of them: two are events, three are not. */
final class ForeignLines {

    private static final String HEADERS = "source=set-top-box trace=%s tag=a tag=b";
    private static final String RATED =
            "{\"v\":1,\"kind\":\"rated\",\"id\":\"f1\",\"user\":7,\"item\":1,\"device\":\"%s\",\"time\":\"2026-01-31T20:15:00Z\",\"stars\":4.5}";
    private static final String WATCHED =
            "{\"v\":1,\"kind\":\"watched\",\"id\":\"f4\",\"user\":8,\"item\":2,\"device\":\"%s\",\"time\":\"2026-01-31T20:16:00Z\",\"seconds\":5400,\"title\":\"L\u00e9on\"}";
    private static final String CUT = "{\"v\":1,\"kind\":\"rated\",\"id\":\"f2\",\"us";
    private static final String NEWER =
            "{\"v\":1,\"kind\":\"paused\",\"id\":\"f5\",\"user\":7,\"item\":1,\"device\":\"2001:db8::1\",\"time\":\"2026-01-31T20:17:00Z\"}";

    private static final String NO_TEXT = "\u00ff\u00fe\u00ff";
    private static final int LINES = 5;

    private ForeignLines() {}

    /** The input of the client: a line a record; the third is no UTF-8. */
    static byte[] bytes() {
        String lines = String.join(
                "\n",
                utf8(RATED.formatted("2001:db8:1:2:3::4")),
                CUT,
                NO_TEXT,
                utf8(WATCHED.formatted("192.0.2.77")),
                NEWER,
                "");
        return lines.getBytes(ISO_8859_1);
    }

    /**
     * Reads a topic to which clients wrote these lines one after the other, with the course's references and to its end, and
     * holds both ways out to what they must be, record by record.
     */
    static void assertReadValidatedAndRouted(
            KafkaBroker broker, Isolated isolated, String topic, List<ForeignClient> writers) {
        IntakeNames names = new IntakeNames(
                topic, isolated.name("intake"), isolated.topic("good", 1), isolated.topic("letters", 1));
        List<String> told = new ArrayList<>();
        Intake intake = isolated.closing(new Intake(broker.bootstrapServers(), names, Answer::reference, told::add));

        intake.run(() -> broker.topics().totalLag(names.group(), topic) == 0);

        assertThat(told)
                .as("one line for each record")
                .hasSize(LINES * writers.size())
                .allMatch(line -> line.contains("key null, 4 headers"));
        assertThat(records(broker, names.good()))
                .as("the good topic: key, headers, value")
                .isEqualTo(expected(writers, (writer, base) -> good(writer)));
        assertThat(records(broker, names.deadLetters()))
                .as("the dead letters: key, headers, value")
                .isEqualTo(expected(writers, (writer, base) -> letters(writer, topic, base)));
    }

    private static List<String> expected(
            List<ForeignClient> writers, BiFunction<ForeignClient, Integer, List<String>> of) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < writers.size(); i++) {
            all.addAll(of.apply(writers.get(i), i * LINES));
        }
        return all;
    }

    private static List<String> good(ForeignClient writer) {
        String headers = HEADERS.formatted(writer.trace());
        return List.of(
                "7 | " + headers + " | " + utf8(RATED.formatted("2001:db8:1:2::/64")),
                "8 | " + headers + " | " + utf8(WATCHED.formatted("192.0.2.0/24")));
    }

    private static List<String> letters(ForeignClient writer, String topic, int base) {
        String headers = HEADERS.formatted(writer.trace());
        return List.of(
                letter(headers, "the line ends inside of its JSON object; expected its end", topic, base + 1, CUT),
                letter(headers, "the line is not UTF-8; expected one JSON object in UTF-8", topic, base + 2, NO_TEXT),
                letter(
                        headers,
                        "kind is \"paused\"; expected one of rated, watched, shown, unrated",
                        topic,
                        base + 4,
                        NEWER));
    }

    private static String letter(String headers, String reason, String topic, long offset, String value) {
        return "null | %s reason=%s stage=intake origin=%s-0@%d | %s".formatted(headers, reason, topic, offset, value);
    }

    private static List<String> records(KafkaBroker broker, String topic) {
        return TopicReader.ofBytes(broker.bootstrapServers()).read(topic).stream()
                .map(ForeignLines::shown)
                .toList();
    }

    private static String shown(ConsumerRecord<byte[], byte[]> record) {
        String headers = StreamSupport.stream(record.headers().spliterator(), false)
                .map((Header header) -> header.key() + "=" + text(header.value()))
                .collect(Collectors.joining(" "));
        return "%s | %s | %s".formatted(text(record.key()), headers, text(record.value()));
    }

    /** A character a byte, so that bytes that are no text can be compared as well. */
    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, ISO_8859_1);
    }

    private static String utf8(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }
}
