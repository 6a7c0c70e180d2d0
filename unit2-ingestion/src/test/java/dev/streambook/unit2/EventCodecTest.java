package dev.streambook.unit2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.event.EventJson;
import dev.streambook.event.Unrated;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Interleaving;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Engines
@Specification(EventCodec.class)
class EventCodecTest {

    private static final Instant TIME = Instant.parse("2026-01-31T20:15:00Z");
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":(\"[^\"]*\"|\\{[^}]*}|[^,}]*)");

    @Test
    @Rule("defaults")
    void a_line_without_profile_has_the_profile_main(EventCodec codec) {
        EventEnvelope read = codec.read(EventJson.write(unrated("e1", "2001:db8::1")));

        assertThat(List.of(read.kind(), read.event(), read.profile()))
                .as("kind, event and profile of a line from before there were profiles")
                .containsExactly("unrated", Optional.of(unrated("e1", "2001:db8::1")), "main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unrated", "paused"})
    @Rule({"defaults", "unknown-kinds"})
    void a_profile_is_read(String kind, EventCodec codec) {
        EventEnvelope read = codec.read(line(kind, "e1", ",\"profile\":\"kids\""));

        assertThat(read.profile())
                .as("profile of a line of kind %s with \"profile\":\"kids\"", kind)
                .isEqualTo("kids");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " kids ", "Main"})
    @Rule("defaults")
    void a_profile_that_is_there_is_taken_letter_by_letter(String profile, EventCodec codec) {
        EventEnvelope read = codec.read(line("unrated", "e1", ",\"profile\":\"" + profile + "\""));

        assertThat(read.profile())
                .as("profile of a line with \"profile\":\"%s\"", profile)
                .isEqualTo(profile);
    }

    @Test
    @Rule("profile-written")
    void a_profile_is_written_unless_it_is_main_and_was_not_there(EventCodec codec) {
        byte[] without = line("unrated", "e1", "");
        byte[] kids = line("unrated", "e1", ",\"profile\":\"kids\"");

        assertThat(List.of(
                        profileIn(codec.write(envelope("main", without))),
                        profileIn(codec.write(envelope("kids", without))),
                        profileIn(codec.write(envelope("main", kids))),
                        profileIn(codec.write(envelope("Main", without)))))
                .as("written of main where there was none, of kids where there was none, of main where there was kids,"
                        + " of Main where there was none")
                .containsExactly("none", "\"kids\"", "\"main\"", "\"Main\"");
    }

    @Test
    @Rule("old-readers")
    void an_old_reader_reads_what_we_write(EventCodec codec) {
        byte[] written = codec.write(EventEnvelope.of(unrated("e1", "2001:db8::1"), "kids"));

        assertThat(EventJson.read(written))
                .as("what last year's reader makes of %s", text(written))
                .isEqualTo(unrated("e1", "2001:db8::1"));
        assertThat(fields(written)).as("fields of %s", text(written)).contains("profile=\"kids\"");
    }

    @Test
    @Rule("unknown-fields")
    void a_change_of_one_field_leaves_the_unknown_ones_as_they_were(EventCodec codec) {
        String unknown =
                ",\"profile\":\"main\",\"price\":12.10,\"box\":9007199254740993,\"exact\":0.12345678901234567890,\"left\":null,\"net\":{\"isp\":\"x\",\"up\":null}";
        byte[] line = line("unrated", "e1", unknown);

        byte[] written = codec.write(codec.read(line).with(unrated("e1", "2001:db8::")));

        assertThat(fields(written))
                .as("fields after the device was masked, of the line%n%s", text(line))
                .isEqualTo(
                        fields(text(line).replace("2001:db8::1", "2001:db8::").getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paused", "Rated", "rated ", "rate"})
    @Rule({"unknown-kinds", "defaults"})
    void an_event_of_an_unknown_kind_is_passed_on_untouched(String kind, EventCodec codec) {
        byte[] line = line(kind, "e1", ", \"at\" : 42.0");

        EventEnvelope read = codec.read(line);

        assertThat(List.of(read.kind(), read.event(), read.profile()))
                .as("kind, event and profile of an event of kind \"%s\", which is newer than we are", kind)
                .containsExactly(kind, Optional.empty(), "main");
        assertThat(text(codec.write(read))).as("the line as it is passed on").isEqualTo(text(line));
    }

    @Test
    @Rule("other-version-refused")
    void a_line_of_version_2_is_refused_whatever_its_kind(EventCodec codec) {
        for (String kind : List.of("unrated", "paused")) {
            byte[] line =
                    text(line(kind, "e1", "")).replace("\"v\":1", "\"v\":2").getBytes(UTF_8);

            assertThat(thrownFor(line, codec))
                    .as("what read() threw for version 2 of kind %s", kind)
                    .isEqualTo("MalformedEventException: v is 2; expected 1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "1.9", "true"})
    @Rule("other-version-refused")
    void a_version_that_only_looks_like_1_is_refused(String version, EventCodec codec) {
        for (String kind : List.of("unrated", "paused")) {
            byte[] line = text(line(kind, "e1", ""))
                    .replace("\"v\":1", "\"v\":" + version)
                    .getBytes(UTF_8);

            assertThat(thrownFor(line, codec))
                    .as("what read() threw for v = %s of kind %s", version, kind)
                    .startsWith("MalformedEventException: v is " + version);
        }
    }

    @Test
    @Rule("wrong-field-refused")
    void a_malformed_line_is_refused_with_a_sentence(EventCodec codec) {
        List<String> lines = List.of(
                text(line("unrated", "e1", "")).replace("\"user\":7", "\"user\":-7"),
                text(line("unrated", "e1", ",\"profile\":7")),
                text(line("paused", "e1", ",\"profile\":7")),
                text(line("unrated", "e1", ",\"profile\":null")),
                text(line("unrated", "e1", "")).replace("\"unrated\"", "3"),
                "{\"v\":1,",
                "[]",
                "");
        for (String line : lines) {
            assertThat(thrownFor(line.getBytes(UTF_8), codec))
                    .as("what read() threw for '%s'", line)
                    .startsWith("MalformedEventException: ");
        }
    }

    @Test
    @Rule("any-thread")
    void a_thread_in_the_middle_of_a_line_is_not_disturbed_by_another(Answer<EventCodec> answer) {
        EventCodec shared = Interleaving.inSteps(answer).create();

        Interleaving.verifyShared(
                "e1 and e2, each read and written again",
                () -> text(shared.write(shared.read(line("unrated", "e1", ",\"profile\":\"main\",\"mood\":1")))),
                () -> text(shared.write(shared.read(line("unrated", "e2", ",\"profile\":\"main\",\"mood\":2")))));
    }

    @Test
    @Rule({"unknown-fields", "unknown-kinds", "defaults", "profile-written"})
    void a_masking_stage_between_newer_writers_and_newer_readers_loses_nothing(
            EventCodec codec, KafkaBroker broker, Isolated isolated) {
        String in = isolated.topic("events", 1);
        String out = isolated.topic("masked", 1);
        TopicWriter<String, byte[]> writer = isolated.closing(
                new TopicWriter<>(broker.bootstrapServers(), new StringSerializer(), new ByteArraySerializer()));
        List<byte[]> lines = List.of(
                EventJson.write(unrated("e1", "2001:db8::1")),
                line("unrated", "e2", ",\"profile\":\"kids\""),
                line("paused", "e3", ",\"at\":42"),
                line("unrated", "e4", ",\"price\":12.10"));
        writer.writeValues(in, lines);
        RecordHandler mask = record -> {
            EventEnvelope envelope = codec.read(record.value());
            String id = envelope.event().map(event -> event.id()).orElse("");
            EventEnvelope masked = envelope.event().isPresent() ? envelope.with(unrated(id, "2001:db8::")) : envelope;
            writer.write(out, record.key(), codec.write(masked));
        };

        consume(in, isolated.name("masker"), mask, broker);

        List<String> passed = new ArrayList<>();
        TopicReader.ofBytes(broker.bootstrapServers()).read(out).forEach(record -> passed.add(about(record.value())));
        assertThat(passed)
                .as("what a reader of this year finds after a masking stage: id, kind, and what is new")
                .containsExactly(
                        "e1 unrated", "e2 unrated profile=\"kids\"", "e3 paused at=42", "e4 unrated price=12.10");
    }

    private static String thrownFor(byte[] line, EventCodec codec) {
        Throwable thrown = catchThrowable(() -> codec.read(line));
        return thrown == null ? "nothing" : thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
    }

    private static EventEnvelope envelope(String profile, byte[] original) {
        return new EventEnvelope("unrated", Optional.of(unrated("e1", "2001:db8::1")), profile, original);
    }

    private static String profileIn(byte[] line) {
        return fields(line).stream()
                .filter(field -> field.startsWith("profile="))
                .findFirst()
                .orElse("profile=none")
                .substring("profile=".length());
    }

    private static void consume(String topic, String group, RecordHandler handler, KafkaBroker broker) {
        new dev.streambook.unit2.solution.AtLeastOnceConsumer(GroupConnection.to(broker, group), topic, handler)
                .run(() -> broker.topics().totalLag(group, topic) == 0);
    }

    private static Unrated unrated(String id, String device) {
        return new Unrated(id, 7, 1, device, TIME);
    }

    /** A line of today or tomorrow, {@code more} being further fields with a comma before each. */
    private static byte[] line(String kind, String id, String more) {
        String known = text(EventJson.write(unrated(id, "2001:db8::1"))).replace("\"unrated\"", "\"" + kind + "\"");
        return (known.substring(0, known.length() - 1) + more + "}").getBytes(UTF_8);
    }

    private static String text(byte[] line) {
        return new String(line, UTF_8);
    }

    /** The fields of a line as they are written, in alphabetical order: {@code price=12.10}. */
    private static TreeSet<String> fields(byte[] line) {
        TreeSet<String> fields = new TreeSet<>();
        Matcher field = FIELD.matcher(text(line).substring(1));
        while (field.find()) {
            fields.add(field.group(1) + "=" + field.group(2));
        }
        return fields;
    }

    /** Id and kind, and the fields that an event of last year does not have. */
    private static String about(byte[] line) {
        TreeSet<String> fields = fields(line);
        String id = fields.stream()
                .filter(field -> field.startsWith("id="))
                .findFirst()
                .orElse("id=?");
        String kind = fields.stream()
                .filter(field -> field.startsWith("kind="))
                .findFirst()
                .orElse("kind=?");
        fields.removeIf(field -> field.matches("(id|kind|v|user|item|device|time)=.*"));
        String start = (id.substring(3) + " " + kind.substring(5)).replace("\"", "");
        return (start + " " + String.join(" ", fields)).strip();
    }
}
