package dev.streambook.unit4.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.streambook.event.MalformedEventException;
import dev.streambook.unit1.DeviceKey;
import dev.streambook.unit2.EventCodec;
import dev.streambook.unit2.EventEnvelope;
import dev.streambook.unit2.KeyChooser;
import dev.streambook.unit2.PiiInterceptor;
import dev.streambook.workbook.Answer;
import org.junit.jupiter.api.Test;

class PostCheckTest {

    private static final String EVENT =
            "{\"v\":1,\"kind\":\"%s\",\"id\":\"a\",\"user\":7,\"item\":3,\"device\":\"%s\",\"time\":\"%s\",\"stars\":4.5%s}";
    private static final String TIME = "2026-01-31T20:15:00Z";
    private static final String UNKNOWN = ",\"mood\":{\"joy\":12.10}";

    private final IntakeParts parts = new IntakeParts(
            Answer.reference(PiiInterceptor.class).create(IntakeParts.PREFIX),
            Answer.reference(KeyChooser.class).create(IntakeParts.HOT_USERS, IntakeParts.BUCKETS));
    private final DeviceKey homes = Answer.reference(DeviceKey.class).create(IntakeParts.PREFIX.ipv6Bits());
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
        PostCheck marked = new PostCheck(codec, device -> "2001:db8:feed::/64", parts);

        assertThat(new String(
                        marked.pass(EVENT.formatted("rated", "::1", TIME, "").getBytes(UTF_8)), UTF_8))
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

    private void assertRefused(String posted, String reason) {
        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> pass(codec, posted))
                .withMessageStartingWith(reason);
    }

    private String pass(EventCodec by, String posted) {
        return new String(new PostCheck(by, homes, parts).pass(posted.getBytes(UTF_8)), UTF_8);
    }
}
