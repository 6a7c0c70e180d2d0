package dev.streambook.unit2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.streambook.event.MalformedEventException;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Interleaving;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.flume.Event;
import org.apache.flume.event.EventBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Specification(PiiInterceptor.class)
class PiiInterceptorTest {

    private static final HomePrefix PREFIX = new HomePrefix(64, 24);

    private static final JsonMapper EXACT_TREES = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Test
    @Rule("gate-decides")
    void a_good_event_is_masked_keyed_and_routed(Answer<PiiInterceptor> answer) {
        Event event = intercept(answer, rated("e1", "2001:db8:1:2:5054:ff:fe00:1"));

        assertThat(text(event)).as("the body").isEqualTo(rated("e1", "2001:db8:1:2::/64"));
        assertThat(headers(event)).as("the headers").isEqualTo(Map.of("route", "good", "key", "7"));
    }

    @Test
    @Rule("gate-decides")
    void the_gate_says_what_is_kept_of_the_device_and_which_key_it_is(Answer<PiiInterceptor> answer) {
        Gate gate = event -> new Gate.Pass("home \"1\"", "Key of " + event.user());

        Event event = answer.create(gate).intercept(EventBuilder.withBody(rated("e1", "2001:db8::9"), UTF_8));

        assertThat(text(event))
                .as("the body, where the gate says home \"1\" of the device")
                .isEqualTo(rated("e1", "home \\\"1\\\""));
        assertThat(headers(event))
                .as("the headers, where the gate says \"Key of 7\"")
                .isEqualTo(Map.of("route", "good", "key", "Key of 7"));
    }

    @Test
    @Rule("gate-decides")
    void what_the_gate_refuses_is_a_bad_line(Answer<PiiInterceptor> answer) {
        Gate gate = event -> {
            throw new MalformedEventException("user is 7; expected another");
        };

        Event event = answer.create(gate).intercept(EventBuilder.withBody(rated("e1", "2001:db8::9"), UTF_8));

        assertThat(text(event)).as("the body").isEqualTo(rated("e1", "2001:db8::9"));
        assertThat(headers(event))
                .as("the headers, where the gate refuses user 7")
                .isEqualTo(Map.of("route", "bad", "stage", "intake", "reason", "user is 7; expected another"));
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::9, 2001:db8:1:2::/64",
        "2001:0DB8:0001:0002:0000:0000:0000:0009, 2001:db8:1:2::/64",
        "2001:db8::9, 2001:db8::/64",
        "fe80::9%eth0, fe80::/64",
        "::ffff:192.0.2.77, 192.0.2.0/24",
        "192.0.2.77, 192.0.2.0/24"
    })
    @Rule("all-spellings-masked")
    void every_spelling_of_an_address_is_masked(String device, String masked, Answer<PiiInterceptor> answer) {
        Event event = intercept(answer, rated("e1", device));

        assertThat(text(event)).as("the body of an event from %s", device).isEqualTo(rated("e1", masked));
    }

    @Test
    @Rule({"all-spellings-masked", "unknown-fields"})
    void a_device_is_masked_however_its_field_is_spelled(Answer<PiiInterceptor> answer) {
        String line = """
                {"title":"Amélie", "v" : 1, "kind":"rated", "id":"e1", "user":7, "item":3,\
                "d\\u0065vice" : "2001:db8:\\u003a9", "time":"2026-01-31T20:15:00Z", "stars":4.5}""";

        Event event = intercept(answer, line);

        assertThat(withoutBlanks(text(event)))
                .as("the body of a line with spaces and escapes; blanks between its fields make no difference")
                .isEqualTo(withoutBlanks(line.replace("2001:db8:\\u003a9", "2001:db8::/64")));
    }

    @Test
    @Rule("unknown-fields")
    void a_field_from_the_future_passes_through(Answer<PiiInterceptor> answer) {
        String line = """
                {"v":1,"remote":{"device":"2001:db8::9","battery":80},"kind":"rated","id":"e1","user":7,"item":3,\
                "device":"%s","time":"2026-01-31T20:15:00Z","stars":4.5,"mood":["happy","2001:db8:1:2::9"],"price":12.10}""";

        Event event = intercept(answer, line.formatted("2001:db8:1:2::9"));

        assertThat(text(event)).as("the body").isEqualTo(line.formatted("2001:db8:1:2::/64"));
    }

    @Test
    @Rule("bad-line-kept")
    void a_bad_line_keeps_every_byte(Answer<PiiInterceptor> answer) {
        byte[] line = "{\"v\":1,\"kind\":\"rated\",\"id\":\"#\"}".getBytes(UTF_8);
        line[27] = (byte) 0xff;

        Event event = answer.create(PREFIX).intercept(EventBuilder.withBody(line.clone()));

        assertThat(event.getBody()).as("the body, of which byte 27 is no UTF-8").isEqualTo(line);
        assertThat(headers(event))
                .as("the headers")
                .isEqualTo(Map.of(
                        "route", "bad",
                        "stage", "intake",
                        "reason", "the line is not UTF-8; expected one JSON object in UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t nonsense \r", "{\"v\":1}", "[]", "null"})
    @Rule({"never-throws", "bad-line-kept"})
    void no_line_is_too_broken(String line, Answer<PiiInterceptor> answer) {
        Event event = intercept(answer, line);

        assertThat(event).as("what came of the line \"%s\"", line).isNotNull();
        assertThat(text(event)).as("the body").isEqualTo(line);
        assertThat(headers(event)).as("the headers").containsEntry("route", "bad");
    }

    @Test
    @Rule("no-address-is-bad")
    void an_event_whose_device_is_no_address_is_set_aside(Answer<PiiInterceptor> answer) {
        Event event = intercept(answer, rated("e1", "Anna's box"));

        assertThat(text(event)).as("the body").isEqualTo(rated("e1", "Anna's box"));
        assertThat(headers(event))
                .as("the headers")
                .isEqualTo(Map.of(
                        "route", "bad",
                        "stage", "intake",
                        "reason", "device is \"Anna's box\"; expected an IPv6 or IPv4 address"));
    }

    @Test
    @Rule("long-line-cut")
    void a_line_of_two_megabytes_is_cut_to_what_kafka_takes(Answer<PiiInterceptor> answer) {
        byte[] line = ("x" + "é".repeat(999_999) + "x").getBytes(UTF_8);

        Event event = answer.create(PREFIX).intercept(EventBuilder.withBody(line.clone()));

        assertThat(event.getBody().length)
                .as("bytes kept of a line of 2,000,000; byte 900,000 is the first of a letter's two")
                .isEqualTo(900_000);
        assertThat(Arrays.mismatch(event.getBody(), line))
                .as("the first byte that differs from the line, of which the first 900,000 are kept")
                .isEqualTo(900_000);
        assertThat(headers(event))
                .as("the headers")
                .containsEntry("route", "bad")
                .containsEntry("stage", "intake");
        assertThat(headers(event).get("reason"))
                .as("the reason")
                .startsWith("the line has 2000000 bytes; expected at most 16384")
                .as("the reason, which says besides that the line was cut")
                .isNotEqualTo("the line has 2000000 bytes; expected at most 16384");
    }

    @Test
    @Rule({"long-line-cut", "bad-line-kept"})
    void a_line_of_just_what_kafka_takes_is_whole_and_not_called_cut(Answer<PiiInterceptor> answer) {
        byte[] line = new byte[900_000];
        Arrays.fill(line, (byte) 'x');

        Event event = answer.create(PREFIX).intercept(EventBuilder.withBody(line));

        assertThat(event.getBody().length).as("bytes kept of a line of 900,000").isEqualTo(900_000);
        assertThat(headers(event).get("reason"))
                .as("the reason; nothing of the line was cut")
                .isEqualTo("the line has 900000 bytes; expected at most 16384");
    }

    @Test
    @Rule("own-headers")
    void a_sender_cannot_pass_off_a_bad_line_as_good(Answer<PiiInterceptor> answer) {
        Map<String, String> others = Map.of("trace", "t-42", "Route", "north", "keyboard", "fr");
        Map<String, String> sent = new HashMap<>(Map.of("route", "good", "key", "1", "stage", "done"));
        sent.putAll(others);

        Event event = answer.create(PREFIX).intercept(EventBuilder.withBody("nonsense", UTF_8, sent));

        assertThat(headers(event))
                .as("the headers of \"nonsense\", sent with %s", new TreeMap<>(sent))
                .containsEntry("route", "bad")
                .containsEntry("stage", "intake")
                .containsAllEntriesOf(others)
                .doesNotContainKey("key");
    }

    @Test
    @Rule("own-headers")
    void a_good_event_carries_no_reason_whatever_its_sender_wrote(Answer<PiiInterceptor> answer) {
        Map<String, String> sent = Map.of("route", "bad", "reason", "none", "stage", "edge", "trace", "t-42");

        Event event = answer.create(PREFIX).intercept(EventBuilder.withBody(rated("e1", "2001:db8::9"), UTF_8, sent));

        assertThat(headers(event))
                .as("the headers of a good event, sent with %s", new TreeMap<>(sent))
                .isEqualTo(Map.of("route", "good", "key", "7", "trace", "t-42"));
    }

    @Test
    @Rule("one-for-all-threads")
    void a_thread_in_the_middle_of_a_line_is_not_disturbed_by_another(Answer<PiiInterceptor> answer) {
        PiiInterceptor shared = Interleaving.inSteps(answer).create(PREFIX);

        Interleaving.verifyShared(
                "intercept(e1) and intercept(e2)",
                () -> bodyAndHeaders(shared, rated("e1", "2001:db8:1:2::9")),
                () -> bodyAndHeaders(shared, rated("e2", "192.0.2.77")));
    }

    @Test
    @Rule({"batch-in-order", "batch-survives"})
    void a_batch_comes_out_in_its_order(Answer<PiiInterceptor> answer) {
        List<Event> batch = List.of(line("e1"), EventBuilder.withBody("e2 is broken", UTF_8), line("e3"));

        List<Event> seen = answer.create(PREFIX).intercept(batch);

        assertThat(seen)
                .extracting(PiiInterceptorTest::text)
                .as("bodies of an unmodifiable batch of e1, a broken line, e3")
                .containsExactly(rated("e1", "2001:db8::/64"), "e2 is broken", rated("e3", "2001:db8::/64"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000})
    @Rule({"batch-in-order", "batch-survives"})
    void a_batch_of_any_size_comes_out_whole(int size, Answer<PiiInterceptor> answer) {
        List<Event> batch = IntStream.range(0, size)
                .mapToObj(i -> i % 3 == 1 ? EventBuilder.withBody("e" + i + " is broken", UTF_8) : line("e" + i))
                .toList();
        List<String> expected = IntStream.range(0, size)
                .mapToObj(i -> i % 3 == 1 ? "e" + i + " is broken" : rated("e" + i, "2001:db8::/64"))
                .toList();

        List<Event> seen = answer.create(PREFIX).intercept(batch);

        assertThat(seen)
                .as("what came of a batch of %d events, every third of them broken", size)
                .isNotNull();
        assertThat(seen.stream().map(PiiInterceptorTest::text).toList())
                .as("bodies of a batch of %d events, every third of them broken", size)
                .isEqualTo(expected);
    }

    @Test
    @Rule({"batch-survives", "one-channel"})
    void the_batch_around_a_bad_line_survives(Answer<PiiInterceptor> answer) {
        InterceptedSource source = source(answer);

        Throwable thrown = catchThrowable(() -> source.put(
                List.of(line("e1"), line("e2"), EventBuilder.withBody("e3 is broken", UTF_8), line("e4"), line("e5"))));

        Accounting good = Accounting.of(List.of("e1", "e2", "e4", "e5"), ids(source.drain("good")));
        assertThat(good)
                .as("5 lines in a batch, the third broken: the 4 good ones. The source got: %s", thrown)
                .isEqualTo(Accounting.eachOnce(4));
        assertThat(source.drain("bad"))
                .extracting(PiiInterceptorTest::text)
                .as("channel bad")
                .containsExactly("e3 is broken");
    }

    @Test
    @Rule({"one-channel", "batch-survives"})
    void good_events_go_into_one_channel_and_bad_lines_into_the_other(Answer<PiiInterceptor> answer) {
        InterceptedSource source = source(answer);

        source.put(List.of(line("e1"), EventBuilder.withBody("e2 is broken", UTF_8), line("e3")));

        assertThat(Map.of("good", texts(source, "good"), "bad", texts(source, "bad")))
                .as("the channels after e1, a broken line, e3; selector: %s", selector(answer))
                .isEqualTo(Map.of(
                        "good", List.of(rated("e1", "2001:db8::/64"), rated("e3", "2001:db8::/64")),
                        "bad", List.of("e2 is broken")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GOOD", "bed"})
    @Rule({"unknown-route", "one-channel"})
    void an_event_of_an_unknown_route_is_set_aside(String route, Answer<PiiInterceptor> answer) {
        InterceptedSource source = new InterceptedSource(List.of("good", "bad"), selector(answer), Map.of());

        source.put(List.of(EventBuilder.withBody("e1", UTF_8, route.isEmpty() ? Map.of() : Map.of("route", route))));

        assertThat(Map.of("good", texts(source, "good"), "bad", texts(source, "bad")))
                .as("the channels after an event with route \"%s\"; selector: %s", route, selector(answer))
                .isEqualTo(Map.of("good", List.of(), "bad", List.of("e1")));
    }

    private static InterceptedSource source(Answer<PiiInterceptor> answer) {
        Map<String, String> interceptors = Map.of(
                "interceptors", "mask",
                "interceptors.mask.type", PiiInterceptor.Builder.class.getName(),
                "interceptors.mask.answer", answer.type().getName());
        return new InterceptedSource(List.of("good", "bad"), selector(answer), interceptors);
    }

    private static Map<String, String> selector(Answer<PiiInterceptor> answer) {
        return new TreeMap<>(answer.create(PREFIX).selector());
    }

    private static Event intercept(Answer<PiiInterceptor> answer, String line) {
        return answer.create(PREFIX).intercept(EventBuilder.withBody(line, UTF_8));
    }

    private static String bodyAndHeaders(PiiInterceptor interceptor, String line) {
        Event event = interceptor.intercept(EventBuilder.withBody(line, UTF_8));
        return text(event) + " " + headers(event);
    }

    private static Event line(String id) {
        return EventBuilder.withBody(rated(id, "2001:db8::9"), UTF_8);
    }

    private static String rated(String id, String device) {
        return """
                {"v":1,"kind":"rated","id":"%s","user":7,"item":3,"device":"%s","time":"2026-01-31T20:15:00Z","stars":4.5}""".formatted(id, device);
    }

    private static List<String> ids(List<Event> events) {
        return events.stream()
                .map(event -> text(event).replaceAll(".*\"id\":\"(\\w+)\".*", "$1"))
                .toList();
    }

    private static List<String> texts(InterceptedSource source, String channel) {
        return source.drain(channel).stream().map(PiiInterceptorTest::text).toList();
    }

    private static String text(Event event) {
        return new String(event.getBody(), UTF_8);
    }

    /** The same JSON as one spelling of it, or what is no JSON as it is. */
    private static String withoutBlanks(String line) {
        try {
            return EXACT_TREES.readTree(line).toString();
        } catch (JsonProcessingException e) {
            return line;
        }
    }

    private static Map<String, String> headers(Event event) {
        return new TreeMap<>(event.getHeaders());
    }
}
