package dev.streambook.recommender.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.streambook.event.MalformedEventException;
import dev.streambook.event.ViewingEvent;
import dev.streambook.recommender.ReferenceParts;
import dev.streambook.recommender.topics.EventKeys;
import dev.streambook.unit2.EventCodec;
import dev.streambook.unit2.EventEnvelope;
import dev.streambook.unit4.CheckedEvent;
import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.EventsHandler;
import dev.streambook.workbook.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PostCheckTest {

    private static final String EVENT =
            "{\"v\":1,\"kind\":\"%s\",\"id\":\"a\",\"user\":7,\"item\":3,\"device\":\"%s\",\"time\":\"%s\",\"stars\":4.5%s}";
    private static final String TIME = "2026-01-31T20:15:00Z";
    private static final String UNKNOWN = ",\"mood\":{\"joy\":12.10}";

    private final IntakeGate gate = ReferenceParts.gate();
    private final EventCodec codec = Answer.reference(EventCodec.class).create();

    @Test
    void a_good_event_comes_in_masked_with_the_fields_that_we_do_not_know() {
        assertThat(pass(codec, EVENT.formatted("rated", "2001:db8::9", TIME, UNKNOWN)))
                .isEqualTo(EVENT.formatted("rated", "2001:db8::/64", TIME, UNKNOWN));
    }

    @Test
    void several_lines_become_one() {
        String event = EVENT.formatted("rated", "2001:db8::/64", TIME, "");

        assertThat(pass(codec, event.replace(",", ",\n  "))).isEqualTo(event);
    }

    @Test
    void whatever_a_log_line_would_be_set_aside_for_is_refused_with_its_reason() {
        assertRefused(
                EVENT.formatted("rated", "Anna's box", TIME, ""), "device address is \"Anna's box\"; expected an IPv6");
        assertRefused(EVENT.formatted("rated", "::1", "2999-01-01T00:00:00Z", ""), "time is 2999-01-01T00:00:00Z; ");
        assertRefused(
                EVENT.formatted("rated", "::1", "0001-01-01T00:00:00Z", ""),
                "time is 0001-01-01T00:00:00Z; expected a year from 1900 to 9999");
        assertRefused(EVENT.formatted("paused", "::1", TIME, ""), "kind is \"paused\"; expected ");
        assertRefused(EVENT.formatted("rated", "::1", TIME, ",\"profile\":7"), "profile is 7; expected a string");
    }

    @Test
    void an_address_that_no_sender_has_is_refused() {
        assertRefused(
                EVENT.formatted("rated", "ff02::1", TIME, ""),
                "device address is \"ff02::1\"; expected one that a sender can have");
    }

    @Test
    void all_addresses_of_a_home_are_one_whatever_the_kind_of_event() {
        String watched = EVENT.replace("stars\":4.5", "seconds\":60");
        String shown = EVENT.replace("stars\":4.5", "position\":2");
        String unrated = EVENT.replace(",\"stars\":4.5", "");
        assertThat(pass(codec, watched.formatted("watched", "2001:DB8:0:1::7%eth0", TIME, "")))
                .isEqualTo(watched.formatted("watched", "2001:db8:0:1::/64", TIME, ""));
        assertThat(pass(codec, shown.formatted("shown", "2001:db8:0:1:aaaa::7", TIME, "")))
                .isEqualTo(shown.formatted("shown", "2001:db8:0:1::/64", TIME, ""));
        assertThat(pass(codec, unrated.formatted("unrated", "2001:db8:0:1:bbbb::", TIME, "")))
                .isEqualTo(unrated.formatted("unrated", "2001:db8:0:1::/64", TIME, ""));
    }

    @Test
    void the_key_that_it_is_given_names_the_home() {
        PostCheck marked = new PostCheck(codec, new IntakeGate(device -> "2001:db8:feed::/64", gate.keys()));

        assertThat(new String(
                        marked.pass(EVENT.formatted("rated", "::1", TIME, "").getBytes(UTF_8))
                                .line(),
                        UTF_8))
                .isEqualTo(EVENT.formatted("rated", "2001:db8:feed::/64", TIME, ""));
    }

    @Test
    void the_codec_that_it_is_given_reads_and_writes() {
        EventCodec marked = new dev.streambook.unit2.solution.EventCodec() {
            @Override
            public byte[] write(EventEnvelope envelope) {
                return new String(super.write(envelope), UTF_8)
                        .replace("4.5", "1.5")
                        .getBytes(UTF_8);
            }
        };

        assertThat(pass(marked, EVENT.formatted("rated", "2001:db8::/64", TIME, "")))
                .isEqualTo(EVENT.formatted("rated", "2001:db8::/64", TIME, "").replace("4.5", "1.5"));
    }

    @Test
    void a_number_that_no_memory_could_hold_is_refused() {
        // one more than the exponent that newer JDKs still hold
        String huge = EVENT.formatted("rated", "2001:db8::/64", TIME, ",\"extra\":1e2147483649");

        assertRefused(huge, "a number of the event cannot be kept");
    }

    @Test
    void codec_homes_and_keys_each_work_once_on_an_event() {
        List<String> work = new ArrayList<>();
        EventCodec countingCodec = new EventCodec() {
            @Override
            public EventEnvelope read(byte[] line) {
                work.add("read");
                return codec.read(line);
            }

            @Override
            public byte[] write(EventEnvelope envelope) {
                work.add("write");
                return codec.write(envelope);
            }
        };
        IntakeGate countingGate = new IntakeGate(
                device -> {
                    work.add("home");
                    return gate.homes().of(device);
                },
                new dev.streambook.unit2.solution.KeyChooser(EventKeys.HOT_USERS, EventKeys.BUCKETS) {
                    @Override
                    public String key(ViewingEvent event) {
                        work.add("key");
                        return super.key(event);
                    }
                });
        EventCheck check = new PostCheck(countingCodec, countingGate);
        List<CheckedEvent> stored = new ArrayList<>();
        EventLog log = event -> {
            stored.add(event);
            return CompletableFuture.completedFuture(null);
        };
        EventIntake intake =
                new EventIntake(Answer.reference(EventsHandler.class).create(check, log, 10), 10);

        intake.take(EVENT.formatted("rated", "2001:db8::9", TIME, UNKNOWN).getBytes(UTF_8));

        assertThat(work).containsExactly("read", "home", "key", "write");
        assertThat(stored).extracting(CheckedEvent::key).containsExactly("7");
    }

    private void assertRefused(String posted, String reason) {
        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> pass(codec, posted))
                .withMessageStartingWith(reason);
    }

    private String pass(EventCodec by, String posted) {
        return new String(new PostCheck(by, gate).pass(posted.getBytes(UTF_8)).line(), UTF_8);
    }
}
