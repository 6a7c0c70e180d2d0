package dev.streambook.unit1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpLiteralTest {

    @ParameterizedTest
    @CsvSource({
        "2001:0db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "0:0:0:0:0:0:0:0, ::",
        "0:0:0:0:0:0:0:1, ::1",
        "1:0:0:0:0:0:0:0, 1::",
        "ABCD::EF, abcd::ef",
        "::192.0.2.1, ::c000:201",
        "1:2:3:4:5:6:255.255.255.255, 1:2:3:4:5:6:ffff:ffff",
        "1::2:3:4:5:6:7, 1:0:2:3:4:5:6:7",
        "192.0.2.255, 192.0.2.255",
        "0.0.0.0, 0.0.0.0"
    })
    void an_address_is_written_as_rfc_5952_says(String given, String canonical) {
        assertThat(IpLiteral.format(IpLiteral.parse(given))).isEqualTo(canonical);
    }

    @Test
    void what_is_written_is_read_back() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            byte[] address = new byte[16];
            for (int group = 0; group < 8; group++) {
                if (random.nextBoolean()) {
                    address[2 * group] = (byte) random.nextInt();
                    address[2 * group + 1] = (byte) random.nextInt();
                }
            }

            String text = IpLiteral.format(address);

            assertThat(IpLiteral.parse(text)).as(text).isEqualTo(address);
        }
    }

    @Test
    void a_refusal_quotes_no_more_than_an_address_could_have_and_no_control_characters() {
        assertThatThrownBy(() -> IpLiteral.parse("a\nb"))
                .hasMessage("device address is \"a?b\"; expected an IPv6 or IPv4 address such as 2001:db8::1");
        assertThatThrownBy(() -> IpLiteral.parse("1:".repeat(100_000)))
                .hasMessageContaining("1:1…\"")
                .message()
                .hasSizeLessThan(150);
    }

    @Test
    void only_4_or_16_bytes_are_an_address() {
        assertThatThrownBy(() -> IpLiteral.format(new byte[6])).hasMessage("address has 6 bytes; expected 4 or 16");
    }
}
