package dev.streambook.unit2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.event.MalformedEventException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HomePrefixTest {

    private final HomePrefix prefix = new HomePrefix(64, 24);

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2:aaaa:bbbb:cccc:dddd, 2001:db8:1:2::/64",
        "2001:0DB8:0001:0002:0:0:0:1, 2001:db8:1:2::/64",
        "2001:db8::1, 2001:db8::/64",
        "fe80::1%eth0, fe80::/64",
        "192.0.2.77, 192.0.2.0/24",
        "::ffff:192.0.2.77, 192.0.2.0/24"
    })
    void every_spelling_of_an_address_becomes_the_prefix_of_its_home(String device, String masked) {
        assertThat(prefix.mask(device)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001:db8:1:2::/64", "2001:db8:1::/48", "192.0.2.0/24"})
    void masking_twice_is_masking_once(String masked) {
        assertThat(prefix.mask(masked)).isEqualTo(masked);
    }

    @Test
    void a_prefix_that_is_too_long_is_shortened() {
        assertThat(prefix.mask("2001:db8:1:2:3::/80")).isEqualTo("2001:db8:1:2::/64");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "settop-box",
                "localhost",
                "2001:db8::g",
                "300.1.1.1",
                "2001:db8::/129",
                "::1/x",
                "::1/+64",
                "::1/\u0666\u0664",
                "::1/-0",
                "::1/"
            })
    void what_is_no_address_is_refused_by_name(String device) {
        assertThatThrownBy(() -> prefix.mask(device))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage("device is \"%s\"; expected an IPv6 or IPv4 address", device);
    }

    @Test
    void a_prefix_length_out_of_range_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> new HomePrefix(129, 24))
                .hasMessage("ipv6-bits is 129; expected 0 to 128; set it at the interceptor in the agent's file");
    }
}
